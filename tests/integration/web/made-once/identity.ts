import { submitEndRole } from '@/app/commissioner/users/[userId]/roles/[membershipId]/end/actions';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { anInvitedUser, membershipIdOf } from '../../../support/users';
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
};
