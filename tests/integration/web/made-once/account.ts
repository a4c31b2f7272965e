import { submitAddress } from '@/app/account/address/actions';
import { submitRestored, submitSuspension } from '@/app/commissioner/users/[userId]/suspend/actions';
import { newId } from '@/lib/core/id';
import { suspendAccount } from '@/lib/identity/commands/suspend-account';
import { onDay } from '../../../support/day';
import { aCommissioner, aStaffMember, BEFORE } from '../../../support/identity';
import { aHolder, aPerson } from '../../../support/person';
import { must } from '../../../support/result';
import type { MadeOnceForm, Ready } from './ready';

const on = new Date().toISOString();
const PASSWORD = 'three walls under rain';

/** An account to suspend, or one that is suspended. */
async function aSuspension(step: 'suspend' | 'restore'): Promise<Ready> {
  const code = await aCommissioner();
  const actor = await aStaffMember('ADMINISTRATOR', code);
  const { userId } = await aStaffMember('PRACTITIONER', code);
  const stolen = { userId, reason: 'Her phone was stolen' };
  if (step === 'restore') must(await onDay(BEFORE, () => suspendAccount(actor, stolen, BEFORE)));
  return {
    actor,
    action: step === 'suspend' ? submitSuspension : submitRestored,
    path: `/commissioner/users/${userId}/suspend`,
    values: step === 'suspend' ? stolen : { userId, reason: 'She has it back' },
    other: { reason: 'She phoned us' },
  };
}

/** The forms that suspend an account and end that, and the form of the own address. */
export const ACCOUNT_FORMS: Readonly<Record<string, MadeOnceForm>> = {
  'commissioner/users/[userId]/suspend#submitSuspension': { on, make: () => aSuspension('suspend') },
  'commissioner/users/[userId]/suspend#submitRestored': { on, make: () => aSuspension('restore') },
  'account/address#submitAddress': {
    on,
    isTakenAgain: true,
    make: async () => {
      const code = await aCommissioner();
      const named = { password: PASSWORD };
      return {
        actor: await aHolder(code, await aPerson(code), 'BUDGET_HOLDER', named),
        action: submitAddress,
        path: '/account/address',
        values: { email: `${newId()}@test.invalid`, password: PASSWORD },
        other: { password: 'three walls under sun' },
      };
    },
  },
};
