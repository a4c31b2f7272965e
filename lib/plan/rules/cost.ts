import { type Pence, pence, sumPence } from '@/lib/core/money';

/** `amount` is for each week of the plan when WEEKLY, once when ONE_OFF. */
export type LineCost = { cost: 'WEEKLY' | 'ONE_OFF'; amount: Pence };

/**
 * What one line costs over the plan's whole weeks.
 * @rule PLN-06 (docs/rules.md)
 */
export function lineTotal({ cost, amount }: LineCost, weeks: number): Pence {
  return cost === 'WEEKLY' ? pence(amount * weeks) : amount;
}

/** @rule PLN-06 (docs/rules.md) */
export function planTotal(lines: readonly LineCost[], weeks: number): Pence {
  return sumPence(lines.map((line) => lineTotal(line, weeks)));
}

/** What the plan costs in any one week, one-off lines left out. */
export function weeklyTotal(lines: readonly LineCost[]): Pence {
  return sumPence(lines.filter(({ cost }) => cost === 'WEEKLY').map(({ amount }) => amount));
}

/**
 * What is missing for a budget to pay every service in the plan in full: 0 when it does, never negative.
 * @rule PLN-03 (docs/rules.md)
 */
export function shortOfFullCost(budget: Pence, cost: Pence): Pence {
  return pence(Math.max(0, cost - budget));
}
