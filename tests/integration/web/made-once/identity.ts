import { submitNewPassword } from '@/app/account/password/actions';
import { submitEndRole } from '@/app/commissioner/users/[userId]/roles/[membershipId]/end/actions';
import { submitStaffFile } from '@/app/commissioner/users/bulk/actions';
import { todayInLondon } from '@/lib/core/clock';
import { checkStaffFile } from '@/lib/identity/commands/check-staff-file';
import { aCommissioner, aStaffMember } from '../../../support/identity';
import { must } from '../../../support/result';
import { anInvitedUser, aStaffList, membershipIdOf } from '../../../support/users';
import type { MadeOnceForm } from './ready';

const OLD = 'three walls under rain';
const NEW = 'seven lamps in autumn';
const OTHER = 'seven lamps in winter';

/** The forms of a role, of a list of staff, and of the own password. */
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
  'account/password#submitNewPassword': {
    on: new Date().toISOString(),
    isTakenAgain: true,
    make: async () => ({
      actor: await aStaffMember('AUDITOR', await aCommissioner(), { password: OLD, hasFactor: false }),
      action: submitNewPassword,
      path: '/account/password',
      values: { oldPassword: OLD, newPassword: NEW, newPasswordAgain: NEW },
      other: { newPassword: OTHER, newPasswordAgain: OTHER },
    }),
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
