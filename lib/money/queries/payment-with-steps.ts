import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { mayApprovePayment, mayReleasePayment } from '@/lib/money/rules/payment-separation';
import { findPaymentLine, type PaymentLine } from '@/lib/money/store/payment-line';
import { queryById } from '@/lib/platform/db/transaction';
import { type PaymentView, paymentView } from './payment-view';

/** The step that this actor may take; null if another user must take it, or none is open. */
type Steps = { next: 'approve' | 'release' | null; mustBeAnother: boolean; mayCancel: boolean };

export type PaymentWithSteps = PaymentView & Steps;

/**
 * One payment with the steps that this actor may take. Null if it is not there or not theirs. Records a view
 * of the budget.
 */
export async function paymentWithSteps(
  actor: Actor,
  paymentId: string,
  today: PlainDate,
): Promise<PaymentWithSteps | null> {
  return queryById(actor, { permission: 'payment:list', ids: [paymentId] }, async (scope) => {
    const row = await findPaymentLine(scope, paymentId);
    if (!row) return null;
    const subject = { commissionerCode: scope.commissionerCode, personId: row.personId };
    if (!may(actor, 'payment:list', subject)) return null;
    await recordEvent(scope, {
      action: 'budget:view',
      personId: row.personId,
      subjectKind: 'payment',
      subjectId: paymentId,
    });
    return { ...paymentView(row, today), ...stepsOf(actor, row, subject) };
  });
}

type Subject = Parameters<typeof may>[2];

/** The step that the page offers, or why another user must take it. The commands check again. */
function stepsOf(actor: Actor, { state, proposedById, approvedById }: PaymentLine, subject: Subject): Steps {
  const isOpen = state === 'PROPOSED' || state === 'APPROVED';
  const mayCancel = isOpen && may(actor, 'payment:approve', subject);
  const none = { next: null, mustBeAnother: false, mayCancel };
  if (state === 'PROPOSED' && may(actor, 'payment:approve', subject)) {
    const isFree = mayApprovePayment(proposedById, actor.userId).ok;
    return { ...none, next: isFree ? 'approve' : null, mustBeAnother: !isFree };
  }
  if (state === 'APPROVED' && may(actor, 'payment:release', subject)) {
    const isFree = mayReleasePayment({ creatorId: proposedById, approverId: approvedById }, actor.userId).ok;
    return { ...none, next: isFree ? 'release' : null, mustBeAnother: !isFree };
  }
  return none;
}
