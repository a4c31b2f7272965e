import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export type BudgetStartDayRefusal =
  | { kind: 'starts-before-request'; askedOn: PlainDate }
  | { kind: 'starts-too-late'; latest: PlainDate };

/** A year ahead: a later day is probably a typing error. */
const DAYS_AHEAD = 366;

/**
 * Whether a budget may start on a day: not before it was asked for, and at most 366 days after today.
 * @rule BUD-12 (docs/rules.md)
 */
export function checkBudgetStartDay(
  startsOn: PlainDate,
  askedOn: PlainDate,
  today: PlainDate,
): Result<void, BudgetStartDayRefusal> {
  const latest = addDays(today, DAYS_AHEAD);
  if (startsOn < askedOn) return fail({ kind: 'starts-before-request', askedOn });
  return startsOn > latest ? fail({ kind: 'starts-too-late', latest }) : ok(undefined);
}
