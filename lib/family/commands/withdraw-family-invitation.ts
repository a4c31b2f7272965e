import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { lockFamilyInvitation, saveWithdrawal } from '@/lib/family/store/family-invitation';
import { command } from '@/lib/platform/db/transaction';
import { settleWrongAnswers } from './tell-wrong-answers';

export type WithdrawFamilyInvitation = { invitationId: string; reason: string };
export type WithdrawInvitationRefusal = NotFound | { kind: 'nothing-to-withdraw' };

/**
 * Withdraws an invitation: its link and its code open nothing any more. One that wrong answers ended is
 * withdrawn once it was looked into.
 */
export function withdrawFamilyInvitation(
  actor: Actor,
  { invitationId, reason }: WithdrawFamilyInvitation,
  today: PlainDate,
): Promise<Result<{ personId: string }, WithdrawInvitationRefusal>> {
  return command<{ personId: string }, WithdrawInvitationRefusal>(actor, 'access:invite', async (scope) => {
    const invitation = await lockFamilyInvitation(scope, invitationId);
    const { commissionerCode } = scope;
    if (!invitation || !may(actor, 'access:invite', { ...invitation, commissionerCode })) return notFound;
    if (!(await saveWithdrawal(scope, invitationId, reason))) return fail({ kind: 'nothing-to-withdraw' });
    const { personId } = invitation;
    await recordEvent(scope, {
      action: 'access:withdraw',
      personId,
      subjectKind: 'family-invitation',
      subjectId: invitationId,
      reason,
    });
    await settleWrongAnswers(scope, personId, today);
    return ok({ personId });
  });
}
