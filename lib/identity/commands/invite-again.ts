import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findAccountState } from '@/lib/identity/store/account';
import { hasRoleLeft } from '@/lib/identity/store/membership';
import { closeInvitation } from '@/lib/platform/db/invitation';
import { command } from '@/lib/platform/db/transaction';
import { inviteAccount, type SealCode, type SealedInvitation, sealInvitation } from './invite-account';

export type InviteAgainRefusal =
  | { kind: 'has-a-password' }
  | { kind: 'no-role' }
  | { kind: 'account-suspended' };

/** Invites a user of the actor's commissioner once more. The invitation of before can no longer be used. */
export function inviteAgain(
  actor: Actor,
  { userId, seal }: { userId: string; seal: SealCode },
  today: PlainDate,
): Promise<Result<SealedInvitation, InviteAgainRefusal | NotFound>> {
  return command<SealedInvitation, InviteAgainRefusal | NotFound>(actor, 'account:create', async (scope) => {
    const account = await findAccountState(scope, userId);
    if (!account?.isHere) return notFound;
    if (account.isSuspended) return fail({ kind: 'account-suspended' });
    if (!(await hasRoleLeft(scope, userId, today))) return fail({ kind: 'no-role' });
    const invited = await inviteAccount(scope, userId, today);
    return invited ? ok(sealInvitation(invited, seal)) : fail({ kind: 'has-a-password' });
  });
}

/** Withdraws the invitation of a user: its link can no longer be used. The roles stay. */
export function withdrawInvitation(
  actor: Actor,
  userId: string,
  reason: string,
): Promise<Result<void, { kind: 'nothing-to-withdraw' } | NotFound>> {
  return command<void, { kind: 'nothing-to-withdraw' } | NotFound>(actor, 'account:create', async (scope) => {
    const id = await closeInvitation(scope, userId, now());
    if (id === null) return fail({ kind: 'nothing-to-withdraw' });
    await recordEvent(scope, {
      action: 'invitation:withdraw',
      personId: null,
      subjectKind: 'account',
      subjectId: userId,
      reason,
      before: { id },
    });
    return ok(undefined);
  });
}
