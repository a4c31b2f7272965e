import { submitTextSetting } from '@/app/commissioner/contacts/[key]/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { day } from '@/lib/core/plain-date';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { type CreatingForm, june, row } from './ready';

/** The forms of administrators that create something. */
export const IDENTITY_FORMS: Readonly<Record<string, CreatingForm>> = {
  'commissioner/contacts/[key]#submitTextSetting': {
    on: june,
    make: async () => {
      const code = await aCommissioner();
      const said = { which: 'OWN', value: 'Ring 01632 960 100', reason: 'Our own service' };
      return {
        actor: await aStaffMember('ADMINISTRATOR', code),
        action: submitTextSetting,
        path: '/commissioner/contacts/advice-pals',
        values: { key: 'advice-pals', ...said, ...dateValues('startsOn', day('2026-07-01')) },
        other: { value: 'Ring 01632 960 200' },
        ...row('setting', 'commissioner_code', code),
      };
    },
  },
};
