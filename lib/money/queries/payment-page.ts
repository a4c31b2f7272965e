import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { mayApprovePayment, mayReleasePayment } from '@/lib/money/rules/payment-separation';
import { findPaymentLine, type PaymentLine } from '@/lib/money/store/payment-line';
import { queryById } from '@/lib/platform/db/transaction';
import { paymentView } from './payment-view';

/**
 * One payment and what this actor may do with it. Null when it is not there or not the actor's. Looking is written to the
 * audit trail as a look at the budget.
 */
export async function paymentPage(actor: Actor, paymentId: string, today: PlainDate) {
  return queryById(actor, { permission: 'payment:list', ids: [paymentId] }, async (scope) => {
    const row = await findPaymentLine(scope, paymentId);
    if (!row) return null;
    const subject = { commissionerCode: scope.commissionerCode, personId: row.personId };
    if (!may(actor, 'payment:list', subject)) return null;
    const looked = { personId: row.personId, subjectKind: 'payment', subjectId: paymentId };
    await recordEvent(scope, { action: 'budget:view', ...looked });
    return { ...paymentView(row, today), ...stepsOf(actor, row, subject) };
  });
}

type Subject = Parameters<typeof may>[2];

/** What the page offers, and why not where another person must act. The commands ask again. */
function stepsOf(actor: Actor, { state, proposedById, approvedById }: PaymentLine, subject: Subject) {
  const isOpen = state === 'PROPOSED' || state === 'APPROVED';
  const mayCancel = isOpen && may(actor, 'payment:approve', subject);
  const none = { next: null, mustBeAnother: false, mayCancel };
  if (state === 'PROPOSED' && may(actor, 'payment:approve', subject)) {
    const isFree = mayApprovePayment(proposedById, actor.userId).ok;
    return { ...none, next: isFree ? ('approve' as const) : null, mustBeAnother: !isFree };
  }
  if (state === 'APPROVED' && may(actor, 'payment:release', subject)) {
    const isFree = mayReleasePayment({ creatorId: proposedById, approverId: approvedById }, actor.userId).ok;
    return { ...none, next: isFree ? ('release' as const) : null, mustBeAnother: !isFree };
  }
  return none;
}
