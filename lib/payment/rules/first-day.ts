import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

const MOST_DAYS_AHEAD = 366;

export type FirstDayRefusal =
  | { kind: 'first-day-past'; today: PlainDate }
  | { kind: 'first-day-far'; latest: PlainDate };

/**
 * Whether a way to pay may begin on a day: today or later, so that no choice changes what is past, and at
 * most a year ahead.
 * @rule OUT-11 (docs/rules.md)
 */
export function checkFirstDay(firstDay: PlainDate, today: PlainDate): Result<void, FirstDayRefusal> {
  if (firstDay < today) return fail({ kind: 'first-day-past', today });
  const latest = addDays(today, MOST_DAYS_AHEAD);
  return firstDay > latest ? fail({ kind: 'first-day-far', latest }) : ok(undefined);
}
