import { submitAskReset } from '@/app/commissioner/lost-apps/actions';
import { submitSetting } from '@/app/commissioner/settings/[key]/actions';
import { submitLimit } from '@/app/commissioner/users/[userId]/roles/[membershipId]/limit/actions';
import { submitRole } from '@/app/commissioner/users/[userId]/roles/new/actions';
import { submitInvite } from '@/app/commissioner/users/new/actions';
import { todayInLondon } from '@/lib/core/clock';
import { dateValues } from '@/lib/core/form/date-values';
import { day } from '@/lib/core/plain-date';
import { aCommissioner, aStaffMember, giveFactor } from '../../../support/identity';
import { anInvitedUser, membershipIdOf } from '../../../support/users';
import { type CreatingForm, june, row } from './ready';

const users = '/commissioner/users';
const today = () => dateValues('startsOn', todayInLondon());
const atNow = new Date().toISOString();

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
  'commissioner/users/new#submitInvite': {
    on: atNow,
    isOnlyOne: 'one account for an address, and one role of a kind for a user',
    make: async () => {
      const code = await aCommissioner();
      const about = { name: 'Sam Field', email: `${crypto.randomUUID()}@test.invalid`, jobTitle: 'Nurse' };
      return {
        actor: await aStaffMember('ADMINISTRATOR', code),
        action: submitInvite,
        path: `${users}/new`,
        values: {
          ...about,
          role: 'PHB_LEAD',
          duty: 'PLANS',
          limit: '50,000',
          reason: 'Joins the team',
          ...today(),
        },
        other: { name: 'Samuel Field' },
        ...row("membership WHERE duty = 'PLANS'", 'commissioner_code', code),
      };
    },
  },
  'commissioner/users/[userId]/roles/new#submitRole': {
    on: atNow,
    isOnlyOne: 'one role of a kind for a user',
    make: async () => {
      const actor = await aStaffMember('ADMINISTRATOR', await aCommissioner());
      const { userId } = await anInvitedUser(actor);
      return {
        actor,
        action: submitRole,
        path: `${users}/${userId}/roles/new`,
        values: { userId, role: 'AUDITOR', reason: 'Also audits', ...today() },
        other: { reason: 'Audits as well' },
        ...row('membership', 'user_id', userId),
      };
    },
  },
  'commissioner/users/[userId]/roles/[membershipId]/limit#submitLimit': {
    on: atNow,
    isOnlyOne: 'the period that it changes has ended',
    make: async () => {
      const actor = await aStaffMember('ADMINISTRATOR', await aCommissioner());
      const { userId } = await anInvitedUser(actor);
      const membershipId = await membershipIdOf(userId);
      return {
        actor,
        action: submitLimit,
        path: `${users}/${userId}/roles/${membershipId}/limit`,
        values: { membershipId, limit: '75,000', reason: 'Board of 26 November', ...today() },
        other: { limit: '80,000' },
        ...row('membership', 'user_id', userId),
      };
    },
  },
};
