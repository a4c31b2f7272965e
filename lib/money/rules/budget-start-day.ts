import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

export type BudgetStartDayRefusal =
  | { kind: 'starts-before-request'; askedOn: PlainDate }
  /** The person is eligible from a later day: from the 18th birthday. */
  | { kind: 'starts-before-care'; careFrom: PlainDate }
  | { kind: 'starts-too-late'; latest: PlainDate };

type Between = { askedOn: PlainDate; careFrom?: PlainDate | undefined; today: PlainDate; daysAhead: number };

/**
 * Whether a budget may start on a day: not before it was asked for or the person is
 * eligible, and not too far ahead of today.
 * @param between `daysAhead`: the commissioner's setting of that day; that many days after today is in time
 * @rule BUD-12 (docs/rules.md)
 */
export function checkBudgetStartDay(
  startsOn: PlainDate,
  { askedOn, careFrom, today, daysAhead }: Between,
): Result<void, BudgetStartDayRefusal> {
  const latest = addDays(today, daysAhead);
  if (startsOn < askedOn) return fail({ kind: 'starts-before-request', askedOn });
  if (careFrom && startsOn < careFrom && careFrom > askedOn)
    return fail({ kind: 'starts-before-care', careFrom });
  return startsOn > latest ? fail({ kind: 'starts-too-late', latest }) : ok(undefined);
}
