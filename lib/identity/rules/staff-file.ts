import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { readStaffLine, STAFF_COLUMNS, type StaffLine, type StaffLineFault } from './staff-line';

/** One file is one transaction. */
export const MOST_STAFF_LINES = 100;
/** A hundred lines are about 10 kB. */
export const MOST_STAFF_BYTES = 100_000;

export type NumberedLine = { line: number; person: StaffLine };
export type FaultyLine = { line: number; fault: StaffLineFault | 'twice' };
export type ReadStaffFile = { people: NumberedLine[]; faults: FaultyLine[] };

export type StaffFileFault =
  | { kind: 'not-csv' }
  | { kind: 'no-columns' }
  | { kind: 'no-lines' }
  | { kind: 'too-many-lines' };

/** The line of a CSV file, as it was read. */
type SentLine = { cells: readonly string[]; line: number };

/**
 * Reads a list of staff. Its first line names the columns: name, email and role, in any order; job title,
 * duty, limit and from may be left out. A wrong line is named by itself.
 * @param lines null: the file is no CSV
 * @rule IDN-12 (docs/rules.md)
 */
export function readStaffList(
  lines: readonly SentLine[] | null,
  today: PlainDate,
): Result<ReadStaffFile, StaffFileFault> {
  if (!lines) return fail({ kind: 'not-csv' });
  const [first, ...rest] = lines;
  const columns = first?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  if (!['name', 'email', 'role'].every((name) => columns.includes(name))) return fail({ kind: 'no-columns' });
  if (rest.length === 0) return fail({ kind: 'no-lines' });
  if (rest.length > MOST_STAFF_LINES) return fail({ kind: 'too-many-lines' });
  const read: ReadStaffFile = { people: [], faults: [] };
  const seen = new Set<string>();
  for (const { cells, line } of rest) addLine(read, seen, { line, cells: cellsOf(columns, cells), today });
  return ok(read);
}

function cellsOf(columns: readonly string[], cells: readonly string[]) {
  return Object.fromEntries(STAFF_COLUMNS.map((name) => [name, cells[columns.indexOf(name)]]));
}

type OneLine = { line: number; cells: ReturnType<typeof cellsOf>; today: PlainDate };

function addLine(file: ReadStaffFile, seen: Set<string>, { line, cells, today }: OneLine): void {
  const read = readStaffLine(cells, today);
  if (!read.ok) {
    file.faults.push({ line, fault: read.error.kind });
    return;
  }
  const key = `${read.value.email} ${read.value.role}`;
  if (seen.has(key)) file.faults.push({ line, fault: 'twice' });
  else file.people.push({ line, person: read.value });
  seen.add(key);
}
