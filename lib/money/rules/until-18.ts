import { childsLastDay } from '@/lib/case/rules/childs-last-day';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { type Pence, pence } from '@/lib/core/money';
import { addDays, daysBetween, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { budgetEndsOn } from '@/lib/plan/rules/period';
import { costOfDays } from '@/lib/plan/rules/period-cost';
import type { Allocation } from './allocation';

/** What was approved, of whom, and the first day of the budget. */
export type ToStart = {
  group: PhbGroup;
  bornOn: PlainDate;
  startsOn: PlainDate;
  weeks: number;
  weekly: Pence;
  agreed: Pence;
};

/** Up to when a budget runs, and how much it is. */
export type Term = { endsOn: PlainDate; agreed: Pence };

export type Until18Refusal =
  /** `offer`: what it is if it ends the day before the 18th birthday. */
  | { kind: 'runs-past-18'; planned: PlainDate; turns18On: PlainDate; offer: Term & { days: number } }
  | { kind: 'starts-at-18'; turns18On: PlainDate };

/**
 * Up to when a budget runs, and for how much. It runs its whole weeks, except that a child's continuing care
 * ends the day before the 18th birthday: then each week of the plan counts by its days, and what is paid once
 * stays whole.
 * @param endsAt18 whether the end before the birthday is taken
 * @rule BUD-14 (docs/rules.md)
 */
export function termOf(budget: ToStart, endsAt18: boolean): Result<Term, Until18Refusal> {
  const { group, bornOn, startsOn, weeks, agreed } = budget;
  const planned = budgetEndsOn(startsOn, weeks);
  const lastDay = childsLastDay(bornOn);
  if (group !== 'CYPCC' || planned <= lastDay) return ok({ endsOn: planned, agreed });
  const turns18On = addDays(lastDay, 1);
  if (startsOn > lastDay) return fail({ kind: 'starts-at-18', turns18On });
  const term = { endsOn: lastDay, agreed: amountUntil(budget, lastDay) };
  if (endsAt18) return ok(term);
  const days = daysBetween(startsOn, lastDay) + 1;
  return fail({ kind: 'runs-past-18', planned, turns18On, offer: { ...term, days } });
}

function amountUntil({ startsOn, weeks, weekly, agreed }: ToStart, endsOn: PlainDate): Pence {
  return pence(agreed - weekly * weeks + costOfDays(weekly, { startsOn, endsOn }));
}

/** The parts of a budget for a term. One part alone is the whole amount; several are entered again. */
export function partsFor(
  allocations: readonly Allocation[],
  { agreed }: Pick<Term, 'agreed'>,
): readonly Allocation[] {
  return allocations.length === 1 ? allocations.map((part) => ({ ...part, amount: agreed })) : allocations;
}
