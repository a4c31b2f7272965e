import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { lockCase } from '@/lib/case/store/case';
import { mayTakeBackRefund, type TakeBackRefusal } from '@/lib/challenge/rules/refund-back';
import { findRefundRecord } from '@/lib/challenge/store/refund';
import { addRefundTakenBack } from '@/lib/challenge/store/refund-back';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok } from '@/lib/core/result';
import { reverseRefund } from '@/lib/money/commands/post-refund';
import { command } from '@/lib/platform/db/transaction';

export type TakeBackRefund = { caseId: string; refundId: string; reason: string };

/**
 * Takes back a refund that was a mistake: its entry is reversed, it counts no longer, and its days can be
 * confirmed again. Money that was paid is got back outside this service.
 * @rule RFD-04 (docs/rules.md)
 */
export function takeBackRefund(actor: Actor, { caseId, refundId, reason }: TakeBackRefund, today: PlainDate) {
  return command<void, TakeBackRefusal | NotFound>(actor, 'refund:confirm', async (scope) => {
    const lockedCase = await lockCase(scope, caseId);
    if (!lockedCase || !may(actor, 'refund:confirm', lockedCase)) return notFound;
    const found = await findRefundRecord(scope, lockedCase.id);
    const refund = found?.refunds.find(({ id }) => id === refundId);
    if (!found || !refund) return notFound;
    const allowed = mayTakeBackRefund(actor.userId, found.deciderIds, refund);
    if (!allowed.ok) return allowed;

    const { personId } = lockedCase;
    await addRefundTakenBack(scope, { refundId, personId, reason, takenBackOn: today });
    await reverseRefund(scope, { refundId, personId }, today);
    await recordEvent(scope, {
      action: 'refund:take-back',
      personId,
      subjectKind: 'refund',
      subjectId: refundId,
      reason: reason.slice(0, 500),
      after: { reason },
    });
    return ok(undefined);
  });
}
