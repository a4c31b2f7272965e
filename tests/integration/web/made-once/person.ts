import { submitMyWithdrawal } from '@/app/budget-holder/sharing/actions';
import { submitWithdrawal } from '@/app/practitioner/people/[personId]/sharing/[sharingId]/end/actions';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { aHolder, aPerson, aSharing, withCaseload } from '../../../support/person';
import type { MadeOnceForm } from './ready';

const on = new Date().toISOString();

async function aSharedRecord() {
  const code = await aCommissioner();
  const personId = await aPerson(code);
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  return { code, personId, practitioner, sharingId: await aSharing(practitioner, { personId }) };
}

/** The forms that end an agreement to share. */
export const PERSON_STEPS: Readonly<Record<string, MadeOnceForm>> = {
  'budget-holder/sharing#submitMyWithdrawal': {
    on,
    make: async () => {
      const { code, personId, sharingId } = await aSharedRecord();
      return {
        actor: await aHolder(code, personId),
        action: submitMyWithdrawal,
        path: '/budget-holder/sharing',
        values: { sharingId },
        other: null,
      };
    },
  },
  'practitioner/people/[personId]/sharing/[sharingId]/end#submitWithdrawal': {
    on,
    make: async () => {
      const { personId, practitioner, sharingId } = await aSharedRecord();
      return {
        actor: practitioner,
        action: submitWithdrawal,
        path: `/practitioner/people/${personId}/sharing/${sharingId}/end`,
        values: { sharingId, note: 'By phone' },
        other: { note: 'At home' },
      };
    },
  },
};
