import { addDays, type PlainDate } from '@/lib/core/plain-date';

/** Less than a week, so that wages of each week are not asked about. */
export const DAYS_APART = 3;

/**
 * The first and the last day of an entry that may be the same one as an entry on this day, where payee and
 * amount are the same.
 * @rule SPE-03 (docs/rules.md)
 */
export function daysOfTheSame(spentOn: PlainDate): { first: PlainDate; last: PlainDate } {
  return { first: addDays(spentOn, -DAYS_APART), last: addDays(spentOn, DAYS_APART) };
}
