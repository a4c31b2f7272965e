import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { CareOutcome } from './care-outcome';

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
  outcome: CareOutcome;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
};

/** `lastDay`: null where the row never held, or no longer says so itself. */
export type Superseded<R> = { row: R; by: R; lastDay: PlainDate | null };

/** The rows that superseded one another: the last one counts. */
export type Entry<R> = { current: R; earlier: Superseded<R>[] };

export type EntryStatus = 'NOW' | 'COMING' | 'ENDED';

/**
 * The entries of a record, each with the row that counts and those it superseded, the latest first.
 * @param rows the earliest first
 * @rule ELI-91 (docs/rules.md)
 */
export function entriesOf<R extends EntryRow>(rows: readonly R[]): Entry<R>[] {
  const byEntry = Map.groupBy(rows, ({ entryId }) => entryId);
  return [...byEntry.values()].map(entryOf).sort(byStart);
}

function entryOf<R extends EntryRow>(rows: readonly R[]): Entry<R> {
  const next = new Map(rows.map((row) => [row.supersedesId, row]));
  const [current] = rows.filter(({ id }) => !next.has(id));
  if (!current) throw new Error('An entry has no row in force');
  const earlier = rows.flatMap((row) => {
    const by = next.get(row.id);
    return by ? [{ row, by, lastDay: lastDay(row, by) }] : [];
  });
  return { current, earlier: earlier.toReversed() };
}

function lastDay(row: EntryRow, by: EntryRow): PlainDate | null {
  if (by.change !== 'DECIDED_AGAIN' || by.startsOn <= row.startsOn) return null;
  const before = addDays(by.startsOn, -1);
  return row.endsOn && row.endsOn < before ? row.endsOn : before;
}

function byStart<R extends EntryRow>({ current: one }: Entry<R>, { current: other }: Entry<R>): number {
  if (one.startsOn !== other.startsOn) return one.startsOn < other.startsOn ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}

/**
 * Whether a row holds on a day. Both its first and its last day count.
 * @rule ELI-92 (docs/rules.md)
 */
export function statusOn(
  { startsOn, endsOn }: Pick<EntryRow, 'startsOn' | 'endsOn'>,
  on: PlainDate,
): EntryStatus {
  if (endsOn !== null && endsOn < on) return 'ENDED';
  return startsOn > on ? 'COMING' : 'NOW';
}
