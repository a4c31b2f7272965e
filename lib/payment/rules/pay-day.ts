import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { isWorkingDay } from '@/lib/core/working-day';

/** A run is put together at most so many days before its pay day: later changes would be missed. */
const MOST_DAYS_AHEAD = 31;

export type PayDayRefusal =
  | { kind: 'pay-day-past'; today: PlainDate }
  | { kind: 'pay-day-far'; latest: PlainDate }
  | { kind: 'not-a-banking-day' };

/**
 * Whether money can be in the accounts on a day: a banking day, not before today and not far ahead.
 * @rule RUN-01 (docs/rules.md)
 */
export function checkPayDay(
  payDay: PlainDate,
  today: PlainDate,
  holidays: ReadonlySet<PlainDate>,
): Result<void, PayDayRefusal> {
  if (payDay < today) return fail({ kind: 'pay-day-past', today });
  const latest = addDays(today, MOST_DAYS_AHEAD);
  if (payDay > latest) return fail({ kind: 'pay-day-far', latest });
  return isWorkingDay(payDay, holidays) ? ok(undefined) : fail({ kind: 'not-a-banking-day' });
}
