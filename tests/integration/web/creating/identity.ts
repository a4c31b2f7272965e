import { submitAskReset } from '@/app/commissioner/lost-apps/actions';
import { submitSetting } from '@/app/commissioner/settings/[key]/actions';
import { dateValues } from '@/lib/core/form/date-values';
import { day } from '@/lib/core/plain-date';
import { aCommissioner, aStaffMember, giveFactor } from '../../../support/identity';
import { type CreatingForm, june, row } from './ready';

/** The forms of administrators that create something. */
export const IDENTITY_FORMS: Readonly<Record<string, CreatingForm>> = {
  'commissioner/settings/[key]#submitSetting': {
    on: june,
    // The form that was opened before another change is refused.
    isSameAgain: false,
    make: async () => {
      const code = await aCommissioner();
      const said = { which: 'OWN', value: 'Ring 01632 960 100', reason: 'Our own service' };
      return {
        actor: await aStaffMember('ADMINISTRATOR', code),
        action: submitSetting,
        path: '/commissioner/settings/advice-pals',
        values: { key: 'advice-pals', version: '0', ...said, ...dateValues('startsOn', day('2026-07-01')) },
        other: { value: 'Ring 01632 960 200', version: '1' },
        ...row('setting', 'commissioner_code', code),
      };
    },
  },
  'commissioner/lost-apps#submitAskReset': {
    on: june,
    isOnlyOne: 'one request about an account waits at a time',
    make: async () => {
      const code = await aCommissioner();
      const lost = await aStaffMember('AUDITOR', code);
      await giveFactor(lost);
      return {
        actor: await aStaffMember('ADMINISTRATOR', code),
        action: submitAskReset,
        path: '/commissioner/lost-apps',
        values: { email: lost.email, reason: 'I met her at the office' },
        other: { reason: 'I rang her on the number in the directory' },
        ...row('factor_reset', 'commissioner_code', code),
      };
    },
  },
};
