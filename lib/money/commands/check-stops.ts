import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkPayout, type PayoutRefusal, type StoppablePayment } from '@/lib/money/rules/payout-stops';
import { type Budget, type BudgetAllocation, findBudget } from '@/lib/money/store/budget';
import type { Payment } from '@/lib/money/store/payment';
import { findPayoutFacts } from '@/lib/money/store/payout-facts';
import type { Scope } from '@/lib/platform/db/scope';

export type StopsRefusal = PayoutRefusal | { kind: 'budget-not-active' };

/** What a payment is paid from. */
export type PaidFrom = { budget: Budget; allocation: BudgetAllocation };

/**
 * Asks the rule of stops about a payment of an allocation. From a suspended budget nothing is paid. The
 * person's row is locked or shared.
 */
export async function checkStops(
  scope: Scope,
  { budget, allocation }: PaidFrom,
  payment: StoppablePayment,
  today: PlainDate,
): Promise<Result<void, StopsRefusal>> {
  if (budget.state === 'SUSPENDED') return fail({ kind: 'budget-not-active' });
  return checkPayout(await findPayoutFacts(scope, budget, allocation, today), payment);
}

/** The budget and the allocation of a payment. */
export async function paidFrom(
  scope: Scope,
  { budgetId, allocationId }: Pick<Payment, 'budgetId' | 'allocationId'>,
): Promise<Result<PaidFrom, NotFound>> {
  const budget = await findBudget(scope, budgetId);
  const allocation = budget?.allocations.find(({ id }) => id === allocationId);
  return budget && allocation ? ok({ budget, allocation }) : notFound;
}
