import { type Pence, pence, sumPence } from '@/lib/core/money';
import { fail, ok, type Result } from '@/lib/core/result';

export type IndicativeCosting = {
  weekly: Pence;
  /** Whole weeks. A budget of one-off costs only has none. */
  weeks: number;
  oneOff: readonly Pence[];
  /** The contingency, as whole weeks of the weekly amount. */
  contingencyWeeks: number;
};

export type IndicativeAmounts = { weeksCost: Pence; oneOffCost: Pence; contingency: Pence; total: Pence };

export type IndicativeRefusal =
  | { kind: 'weekly-not-positive' }
  | { kind: 'weeks-not-whole' }
  | { kind: 'one-off-not-positive'; index: number }
  | { kind: 'contingency-not-whole' }
  | { kind: 'nothing-in-budget' };

/**
 * Weekly amount times weeks, plus one-off costs, plus a contingency of some weeks of the weekly amount. Each
 * amount must be more than £0. Weekly amount and weeks are both given, or both 0.
 * @rule BUD-01 (docs/rules.md)
 */
export function indicativeBudget(costing: IndicativeCosting): Result<IndicativeAmounts, IndicativeRefusal> {
  const refusal = costingRefusal(costing);
  if (refusal) return fail(refusal);
  const weeksCost = pence(costing.weekly * costing.weeks);
  const oneOffCost = sumPence(costing.oneOff);
  const contingency = pence(costing.weekly * costing.contingencyWeeks);
  return ok({ weeksCost, oneOffCost, contingency, total: sumPence([weeksCost, oneOffCost, contingency]) });
}

function costingRefusal(costing: IndicativeCosting): IndicativeRefusal | null {
  const refusal = weeklyRefusal(costing);
  if (refusal) return refusal;
  const index = costing.oneOff.findIndex((cost) => cost <= 0);
  if (index !== -1) return { kind: 'one-off-not-positive', index };
  return costing.weekly === 0 && costing.oneOff.length === 0 ? { kind: 'nothing-in-budget' } : null;
}

function weeklyRefusal({ weekly, weeks, contingencyWeeks }: IndicativeCosting): IndicativeRefusal | null {
  if (!isCount(weeks) || (weekly > 0 && weeks === 0)) return { kind: 'weeks-not-whole' };
  if (!isCount(contingencyWeeks)) return { kind: 'contingency-not-whole' };
  const isForNothing = weekly === 0 && weeks + contingencyWeeks > 0;
  return weekly < 0 || isForNothing ? { kind: 'weekly-not-positive' } : null;
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 0;
}
