import { addDays, type PlainDate } from '@/lib/core/plain-date';

/**
 * The last day of a budget that runs for whole weeks, the first and the last day counting.
 * @param weeks 1 or more
 * @rule BUD-11 (docs/rules.md)
 */
export function budgetEndsOn(startsOn: PlainDate, weeks: number): PlainDate {
  return addDays(startsOn, weeks * 7 - 1);
}
