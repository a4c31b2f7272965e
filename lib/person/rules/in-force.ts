import type { PlainDate } from '@/lib/core/plain-date';

/** `startsOn` and `endsOn` both count as covered; null is open. `endedOn` is the day it was taken away early. */
export type AuthorityDates = { startsOn: PlainDate; endsOn: PlainDate | null; endedOn: PlainDate | null };

/**
 * Whether an authority covers a day. The first and the last day count; the day it is ended early does not, so that
 * taking it away works at once.
 * @rule PER-07 (docs/rules.md)
 */
export function inForce({ startsOn, endsOn, endedOn }: AuthorityDates, today: PlainDate): boolean {
  if (today < startsOn) return false;
  if (endedOn !== null && today >= endedOn) return false;
  return endsOn === null || today <= endsOn;
}
