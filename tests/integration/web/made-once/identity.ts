import { submitEndRole } from '@/app/commissioner/users/[userId]/roles/[membershipId]/end/actions';
import { submitStaffFile } from '@/app/commissioner/users/bulk/actions';
import { todayInLondon } from '@/lib/core/clock';
import { checkStaffFile } from '@/lib/identity/commands/check-staff-file';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { must } from '../../../support/result';
import { anInvitedUser, aStaffList, membershipIdOf } from '../../../support/users';
import type { MadeOnceForm } from './ready';

/** The form that ends a role. */
export const ROLE_FORMS: Readonly<Record<string, MadeOnceForm>> = {
  'commissioner/users/[userId]/roles/[membershipId]/end#submitEndRole': {
    on: new Date().toISOString(),
    make: async () => {
      const actor = await aStaffMember('ADMINISTRATOR', await aCommissioner());
      const { userId } = await anInvitedUser(actor);
      const membershipId = await membershipIdOf(userId);
      return {
        actor,
        action: submitEndRole,
        path: `/commissioner/users/${userId}/roles/${membershipId}/end`,
        values: { membershipId, when: 'NOW', reason: 'Left the team' },
        other: { reason: 'Moved to another team' },
      };
    },
  },
  'commissioner/users/bulk#submitStaffFile': {
    on: new Date().toISOString(),
    make: async () => {
      const actor = await aStaffMember('ADMINISTRATOR', await aCommissioner());
      const fileId = must(await checkStaffFile(actor, aStaffList(), todayInLondon()));
      const values = { fileId, reason: 'The new team' };
      return { actor, action: submitStaffFile, path: '/commissioner/users/bulk', values, other: null };
    },
  },
};
