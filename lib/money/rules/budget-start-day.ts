import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export type BudgetStartDayRefusal =
  | { kind: 'starts-before-request'; askedOn: PlainDate }
  | { kind: 'starts-too-late'; latest: PlainDate };

/**
 * Whether a budget may start on a day: not before it was asked for, and not too far ahead of today.
 * @param between `daysAhead`: the commissioner's setting of that day; that many days after today is in time
 * @rule BUD-12 (docs/rules.md)
 */
export function checkBudgetStartDay(
  startsOn: PlainDate,
  { askedOn, today, daysAhead }: { askedOn: PlainDate; today: PlainDate; daysAhead: number },
): Result<void, BudgetStartDayRefusal> {
  const latest = addDays(today, daysAhead);
  if (startsOn < askedOn) return fail({ kind: 'starts-before-request', askedOn });
  return startsOn > latest ? fail({ kind: 'starts-too-late', latest }) : ok(undefined);
}
