import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkPayout, type PayoutRefusal, type StoppablePayment } from '@/lib/money/rules/payout-stops';
import { type Budget, type BudgetAllocation, findBudget } from '@/lib/money/store/budget';
import type { Payment } from '@/lib/money/store/payment';
import { findPayoutFacts } from '@/lib/money/store/payout-facts';
import type { ActingScope } from '@/lib/platform/db/scope';

export type StopsRefusal =
  | PayoutRefusal
  | { kind: 'budget-not-active' }
  /** It was proposed to a payee who has been replaced since. */
  | { kind: 'payee-changed' };

/** `payeeId`: to whom it was proposed; left out while it is. */
export type CheckedPayment = StoppablePayment & { dueOn: PlainDate; payeeId?: string };

/** What a payment is paid from. */
export type PaidFrom = { budget: Budget; allocation: BudgetAllocation };

/**
 * Asks the rule of stops about a payment of an allocation, on the day on which it is due. From a suspended
 * budget nothing is paid, and nothing to another payee than the one it was proposed to. The person's row is
 * locked or shared.
 */
export async function checkStops(
  scope: ActingScope,
  { budget, allocation }: PaidFrom,
  { payeeId, dueOn, ...payment }: CheckedPayment,
  today: PlainDate,
): Promise<Result<void, StopsRefusal>> {
  if (budget.state === 'SUSPENDED') return fail({ kind: 'budget-not-active' });
  if (payeeId !== undefined && payeeId !== allocation.payee?.id) return fail({ kind: 'payee-changed' });
  const on = dueOn > today ? dueOn : today;
  return checkPayout(await findPayoutFacts(scope, budget, allocation, on), payment);
}

/** The budget and the allocation of a payment. */
export async function paidFrom(
  scope: ActingScope,
  { budgetId, allocationId }: Pick<Payment, 'budgetId' | 'allocationId'>,
): Promise<Result<PaidFrom, NotFound>> {
  const budget = await findBudget(scope, budgetId);
  const allocation = budget?.allocations.find(({ id }) => id === allocationId);
  return budget && allocation ? ok({ budget, allocation }) : notFound;
}
