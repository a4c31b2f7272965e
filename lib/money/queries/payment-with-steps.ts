import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { mayApprovePayment, mayReleasePayment } from '@/lib/money/rules/payment-separation';
import {
  asksReason,
  checkPayout,
  isAfterStop,
  type PayoutFacts,
  type PayoutRefusal,
  payoutStops,
  stopSentence,
} from '@/lib/money/rules/payout-stops';
import { findBudget } from '@/lib/money/store/budget';
import { findPaymentLine, type PaymentLine } from '@/lib/money/store/payment-line';
import { findPayoutFacts } from '@/lib/money/store/payout-facts';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';
import { type PaymentContext, paymentContext } from './payment-context';
import { type PaymentView, paymentView } from './payment-view';

/** `next`: the step that this actor may take; null if another user must take it, or none is open. */
type Steps = {
  next: 'approve' | 'release' | null;
  mustBeAnother: boolean;
  mayCancel: boolean;
  /** The step asks why the payment is owed although payments are stopped. */
  asksReason: boolean;
};

/**
 * `sentence`: what happened, without its full stop. `isAfter`: the payment is for days after it.
 * `isUntilMended`: it stops every day until it is put right.
 */
export type StopView = { sentence: string; isAfter: boolean; isUntilMended: boolean };

export type PaymentWithSteps = PaymentView &
  Steps & {
    stops: StopView[];
    /** It waits, and someone else is the payee now: it is cancelled and proposed again. */
    isForFormerPayee: boolean;
    /** Null once it has gone out or was cancelled: then nothing is decided by it. */
    context: PaymentContext | null;
    diedOn: string | null;
  };

/**
 * One payment with what stops it, what it is compared with, and the steps that this actor may take. Null if
 * it is not there or not theirs. Records a view of the budget.
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
    const { facts, isForFormerPayee } = await paidNow(scope, row, today);
    const context = isOpen(row) ? await paymentContext(scope, row, today) : null;
    await recordEvent(scope, {
      action: 'budget:view',
      personId: row.personId,
      subjectKind: 'payment',
      subjectId: paymentId,
    });
    return {
      ...paymentView(row, today),
      ...stepsOf(actor, { row, facts, subject, isForFormerPayee }),
      stops: isOpen(row) && facts ? stopsOf(row, facts) : [],
      isForFormerPayee,
      context,
      diedOn: row.diedOn && formatDay(row.diedOn),
    };
  });
}

const isOpen = ({ state }: Pick<PaymentLine, 'state'>) => state === 'PROPOSED' || state === 'APPROVED';

type PaidNow = { facts: PayoutFacts | null; isForFormerPayee: boolean };

/** What may stop a payment; nothing is asked of one that waits for a payee who was replaced. */
async function paidNow(scope: Scope, row: PaymentLine, today: PlainDate): Promise<PaidNow> {
  const budget = await findBudget(scope, row.budgetId);
  const allocation = budget?.allocations.find(({ id }) => id === row.allocationId);
  const on = row.dueOn > today ? row.dueOn : today;
  if (!budget || !allocation) return { facts: null, isForFormerPayee: false };
  if (isOpen(row) && allocation.payee?.id !== row.payeeId) return { facts: null, isForFormerPayee: true };
  return { facts: await findPayoutFacts(scope, budget, allocation, on), isForFormerPayee: false };
}

function stopsOf({ endsOn }: PaymentLine, facts: PayoutFacts): StopView[] {
  return payoutStops(facts)
    .filter((stop) => isAfterStop(stop, endsOn) || asksReason(stop))
    .map((stop) => {
      const isUntilMended = stop.lastDay === null;
      const isAfter = !isUntilMended && isAfterStop(stop, endsOn);
      return { sentence: stopSentence(stop), isAfter, isUntilMended };
    });
}

type Asked = {
  row: PaymentLine;
  facts: PayoutFacts | null;
  subject: Parameters<typeof may>[2];
  isForFormerPayee: boolean;
};

/** The step that the page offers, or why another user must take it. The commands check again. */
function stepsOf(actor: Actor, { row, facts, subject, isForFormerPayee }: Asked): Steps {
  const mayCancel = isOpen(row) && may(actor, 'payment:approve', subject);
  const stopped = refusalOf(row, facts);
  const none = { next: null, mustBeAnother: false, mayCancel, asksReason: false };
  if (!isOpen(row) || isForFormerPayee || stopped === 'payout-stopped') return none;
  const isReasonAsked = stopped === 'owed-reason-missing';
  const step = row.state === 'PROPOSED' || isReasonAsked ? 'approve' : 'release';
  if (!may(actor, `payment:${step}`, subject)) return none;
  const isFree = isFreeTo(step, row, actor);
  return { ...none, asksReason: isReasonAsked, next: isFree ? step : null, mustBeAnother: !isFree };
}

function refusalOf(row: PaymentLine, facts: PayoutFacts | null): PayoutRefusal['kind'] | null {
  const allowed = facts && checkPayout(facts, row);
  return allowed && !allowed.ok ? allowed.error.kind : null;
}

function isFreeTo(
  step: 'approve' | 'release',
  { proposedById, approvedById }: PaymentLine,
  { userId }: Actor,
) {
  return step === 'approve'
    ? mayApprovePayment(proposedById, userId).ok
    : mayReleasePayment({ creatorId: proposedById, approverId: approvedById }, userId).ok;
}
