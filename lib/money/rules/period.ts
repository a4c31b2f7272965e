import { addDays, type PlainDate } from '@/lib/core/plain-date';

/**
 * A budget's last day: it runs whole weeks from its first day, the first and the last day counting.
 * @param weeks 1 or more
 * @rule BUD-11 (docs/rules.md)
 */
export function lastDayOf(startsOn: PlainDate, weeks: number): PlainDate {
  return addDays(startsOn, weeks * 7 - 1);
}
