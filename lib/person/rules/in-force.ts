import type { PlainDate } from '@/lib/core/plain-date';

/** `startsOn` and `endsOn` are inclusive; null: open. `endedOn` is the day of an early end. */
export type AuthorityDates = { startsOn: PlainDate; endsOn: PlainDate | null; endedOn: PlainDate | null };

/**
 * Whether an authority covers a day. The first and the last day count. The day of an early end does not, so
 * that ending it works at once.
 * @rule PER-07 (docs/rules.md)
 */
export function inForce({ startsOn, endsOn, endedOn }: AuthorityDates, today: PlainDate): boolean {
  if (today < startsOn) return false;
  if (endedOn !== null && today >= endedOn) return false;
  return endsOn === null || today <= endsOn;
}
