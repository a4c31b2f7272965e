'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import { restoreAccount, suspendAccount } from '@/lib/identity/commands/suspend-account';
import type { RestoreRefusal, SuspendRefusal } from '@/lib/identity/rules/suspension';
import { formAction } from '@/lib/web/forms/form-action';
import { reasonField } from '../../schema';

const schema = z.object({ userId: z.uuid(), reason: reasonField });

export const submitSuspension = formAction({
  area: 'commissioner',
  schema,
  run: (actor, input) => suspendAccount(actor, input, todayInLondon()),
  explain,
  redirectTo: (userId) => `/commissioner/users/${userId}?done=suspended`,
});

export const submitRestored = formAction({
  area: 'commissioner',
  schema,
  run: restoreAccount,
  explain,
  redirectTo: (userId) => `/commissioner/users/${userId}?done=restored`,
});

const MESSAGES: Record<(SuspendRefusal | RestoreRefusal | NotFound)['kind'], string> = {
  'own-account': 'This is your own account. Another administrator suspends it',
  'suspended-already': 'This account is suspended already',
  'no-role-here': 'They have no role here any more, so there is nothing to suspend',
  'not-suspended': 'This account is not suspended any more',
  'not-suspended-here': 'Another organisation suspended this account. Ask its administrators',
  'last-administrator': 'This is the last administrator who can sign in. Invite another one first',
  'not-found': 'This account is not there any more',
};

function explain({ kind }: SuspendRefusal | RestoreRefusal | NotFound): FieldError {
  return { message: MESSAGES[kind] };
}
