import type { PlainDate } from './plain-date';
import { fail, ok, type Result } from './result';

/** Both days are allowed. */
type Days = { earliest: PlainDate; today: PlainDate };

/** Refuses a day in the future, or before the earliest one. */
export function dayBetween<E extends { kind: string }>(
  day: PlainDate,
  { earliest, today }: Days,
  refusals: { inFuture: E; tooEarly: E },
): Result<void, E> {
  if (day > today) return fail(refusals.inFuture);
  return day < earliest ? fail(refusals.tooEarly) : ok(undefined);
}
