import { type Pence, pence, sumPence } from '@/lib/core/money';

export const COST_KINDS = ['WEEKLY', 'ONE_OFF'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** `amount` is for each week of the plan if WEEKLY, and once if ONE_OFF. */
export type LineCost = { cost: CostKind; amount: Pence };

/**
 * The cost of one line over the plan's whole weeks.
 * @rule PLN-06 (docs/rules.md)
 */
export function lineTotal({ cost, amount }: LineCost, weeks: number): Pence {
  return cost === 'WEEKLY' ? pence(amount * weeks) : amount;
}

/**
 * The cost of all lines over the plan's whole weeks.
 * @rule PLN-06 (docs/rules.md)
 */
export function planTotal(lines: readonly LineCost[], weeks: number): Pence {
  return sumPence(lines.map((line) => lineTotal(line, weeks)));
}

/** The cost of the plan in any one week, without one-off lines. */
export function weeklyTotal(lines: readonly LineCost[]): Pence {
  return sumPence(lines.filter(({ cost }) => cost === 'WEEKLY').map(({ amount }) => amount));
}

/**
 * What a budget lacks to pay every service of the plan in full; 0 if it pays them, never negative.
 * @rule PLN-03 (docs/rules.md)
 */
export function shortOfFullCost(budget: Pence, cost: Pence): Pence {
  return pence(Math.max(0, cost - budget));
}
