import { type Pence, scalePence } from '@/lib/core/money';
import { daysBetween, type PlainDate } from '@/lib/core/plain-date';

/** How many weeks a commissioner counts in a year, as an exact fraction. */
const YEAR_CONVENTIONS = {
  WEEKS_52: [52, 1],
  WEEKS_52_18: [5218, 100],
  DAYS_365: [365, 7],
  DAYS_365_25: [36_525, 700],
  DAYS_366: [366, 7],
} as const satisfies Record<string, readonly [number, number]>;

export type YearConvention = keyof typeof YEAR_CONVENTIONS;

/**
 * The yearly cost of a weekly amount, rounded half up to the penny.
 * @rule BUD-02 (docs/rules.md)
 */
export function costOfYear(weekly: Pence, convention: YearConvention = 'WEEKS_52'): Pence {
  const [weeks, over] = YEAR_CONVENTIONS[convention];
  return scalePence(weekly, weeks, over);
}

/**
 * The cost of a weekly amount for a period, both days counting: a seventh for each day, rounded half up to
 * the penny once.
 * @throws if the period ends before it starts
 * @rule BUD-03 (docs/rules.md)
 */
export function costOfDays(weekly: Pence, period: { startsOn: PlainDate; endsOn: PlainDate }): Pence {
  const days = daysBetween(period.startsOn, period.endsOn) + 1;
  if (days < 1) throw new Error(`Period ends before it starts: ${period.startsOn} to ${period.endsOn}`);
  return scalePence(weekly, days, 7);
}
