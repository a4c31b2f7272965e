import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { type CareOutcome, isEligibleWith } from './care-outcome';
import type { Framework } from './framework';

/** Where it was decided. OUTSIDE: by this commissioner without this service. ELSEWHERE: by another body. */
export const DECIDED_WHERE = ['HERE', 'OUTSIDE', 'ELSEWHERE'] as const;
export type DecidedWhere = (typeof DECIDED_WHERE)[number];

/**
 * How a row supersedes the one before it. CORRECTED: that one was never true. REVIEWED: a review changed it.
 * DECIDED_AGAIN: it holds until this one begins. ENDED: the same facts, with a last day.
 */
export const ELIGIBILITY_CHANGES = ['CORRECTED', 'REVIEWED', 'DECIDED_AGAIN', 'ENDED'] as const;
export type EligibilityChange = (typeof ELIGIBILITY_CHANGES)[number];

/** What the rules read of a row of the record. */
export type EntryRow = {
  id: string;
  entryId: string;
  supersedesId: string | null;
  change: EligibilityChange | null;
  framework: Framework;
  outcome: CareOutcome;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
};

/** `lastDay`: null where the row never held, or no longer says so itself. */
export type Superseded<R> = { row: R; by: R; lastDay: PlainDate | null };

/**
 * The rows that superseded one another: the last one counts, until the day before a later one under the same
 * framework begins.
 */
export type Entry<R> = { current: R; until: PlainDate | null; earlier: Superseded<R>[] };

export type EntryStatus = 'NOW' | 'COMING' | 'ENDED';

/**
 * The entries of a record, each with the row that counts and those it superseded, the latest first.
 * @param rows the earliest first
 * @rule ELI-91 (docs/rules.md)
 */
export function entriesOf<R extends EntryRow>(rows: readonly R[]): Entry<R>[] {
  const byEntry = Map.groupBy(rows, ({ entryId }) => entryId);
  // Of two that begin on one day, the one that was recorded later comes first.
  const entries = [...byEntry.values()].map(chainOf).toReversed().sort(byStart);
  return entries.map((entry, place) => ({
    ...entry,
    until: lastDayOf(entry.current, entries.slice(0, place)),
  }));
}

type Chain<R> = Omit<Entry<R>, 'until'>;

function chainOf<R extends EntryRow>(rows: readonly R[]): Chain<R> {
  const next = new Map(rows.map((row) => [row.supersedesId, row]));
  const [current] = rows.filter(({ id }) => !next.has(id));
  if (!current) throw new Error('An entry has no row in force');
  const earlier = rows.flatMap((row) => {
    const by = next.get(row.id);
    return by ? [{ row, by, lastDay: lastDay(row, by) }] : [];
  });
  return { current, earlier: earlier.toReversed() };
}

/** @param later the entries that start later, the latest first */
function lastDayOf<R extends EntryRow>(row: R, later: readonly Chain<R>[]): PlainDate | null {
  const next = later.findLast(({ current }) => current.framework === row.framework);
  return next ? earlierOf(row.endsOn, dayBefore(next.current.startsOn, row.startsOn)) : row.endsOn;
}

/** No earlier than the row's own first day: two may begin on one day, and the later one counts. */
function dayBefore(next: PlainDate, startsOn: PlainDate): PlainDate {
  const before = addDays(next, -1);
  return before < startsOn ? startsOn : before;
}

function earlierOf(known: PlainDate | null, other: PlainDate): PlainDate {
  return known !== null && known < other ? known : other;
}

function lastDay(row: EntryRow, by: EntryRow): PlainDate | null {
  if (by.change !== 'DECIDED_AGAIN' || by.startsOn <= row.startsOn) return null;
  return earlierOf(row.endsOn, addDays(by.startsOn, -1));
}

function byStart<R extends EntryRow>({ current: one }: Chain<R>, { current: other }: Chain<R>): number {
  if (one.startsOn === other.startsOn) return 0;
  return one.startsOn < other.startsOn ? 1 : -1;
}

/**
 * Whether an entry holds on a day. Both its first and its last day count.
 * @rule ELI-92 (docs/rules.md)
 */
export function statusOn(
  { current, until }: Pick<Entry<Pick<EntryRow, 'startsOn'>>, 'current' | 'until'>,
  on: PlainDate,
): EntryStatus {
  if (until !== null && until < on) return 'ENDED';
  return current.startsOn > on ? 'COMING' : 'NOW';
}

/**
 * An entry as a death leaves it: nothing holds after that day. It is worked out and not stored, so that a
 * death that is taken back leaves nothing behind.
 * @rule ELI-92 (docs/rules.md)
 */
export function untilDeath<R extends EntryRow>(entry: Entry<R>, diedOn: PlainDate | null): Entry<R> {
  return diedOn === null ? entry : { ...entry, until: earlierOf(entry.until, diedOn) };
}

/**
 * The entries that a request for a budget may rest on today: the person is eligible now, or will be for
 * continuing healthcare from the 18th birthday. How long ago it was decided does not matter.
 * @rule REQ-07, ADU-03 (docs/rules.md)
 */
export function basesOfRequest<R extends EntryRow>(rows: readonly R[], today: PlainDate): R[] {
  return entriesOf(rows)
    .filter((entry) => isEligibleWith(entry.current.outcome) && isBasis(entry, statusOn(entry, today)))
    .map(({ current }) => current);
}

function isBasis({ current }: Pick<Entry<EntryRow>, 'current'>, status: EntryStatus): boolean {
  return status === 'NOW' || (status === 'COMING' && current.framework === 'CHC');
}
