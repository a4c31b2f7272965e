import { fail, ok, type Result } from '@/lib/core/result';
import { fieldsOf } from './csv-line';
import type { Practice } from './practice';
import { type LineFault, readPracticeLine } from './practice-line';

/** The national file has about 15,000 lines with all closed practices. */
export const MOST_LINES = 50_000;
/** Lines that are shown with their reasons; all of them are counted. */
const MOST_SHOWN = 100;

export type RefusedLine = { line: number; fault: LineFault };

/** What a practice file holds. */
export type ReadFile = {
  practices: Practice[];
  /** Walk-in centres, prisons and so on. */
  leftOut: number;
  refusedCount: number;
  /** The first of them. */
  refused: RefusedLine[];
};

export type FileFault = { kind: 'too-many-lines' } | { kind: 'no-practice' };

/**
 * Reads a practice file, with or without a line of column names. One wrong line is refused by itself; a file
 * without a single practice is refused whole.
 * @rule COM-03 (docs/rules.md)
 */
export function readPracticeFile(
  content: string,
  isCommissioner: (code: string) => boolean,
): Result<ReadFile, FileFault> {
  const lines = content.split(/\r?\n/, MOST_LINES + 2);
  if (lines.length > MOST_LINES + 1) return fail({ kind: 'too-many-lines' });
  const known = new Set<string>();
  const read: ReadFile = { practices: [], leftOut: 0, refusedCount: 0, refused: [] };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (index === 0 && isHeading(line))) continue;
    addLine(read, known, { line: index + 1, read: readPracticeLine(fieldsOf(line), isCommissioner) });
  }
  return read.practices.length === 0 ? fail({ kind: 'no-practice' }) : ok(read);
}

type OneLine = { line: number; read: Result<Practice | null, { kind: LineFault }> };

function addLine(file: ReadFile, known: Set<string>, { line, read }: OneLine): void {
  if (!read.ok) refuse(file, { line, fault: read.error.kind });
  else if (!read.value) file.leftOut += 1;
  else if (known.has(read.value.code)) refuse(file, { line, fault: 'twice' });
  else {
    known.add(read.value.code);
    file.practices.push(read.value);
  }
}

function refuse(file: ReadFile, refused: RefusedLine): void {
  file.refusedCount += 1;
  if (file.refused.length < MOST_SHOWN) file.refused.push(refused);
}

/** Column names hold no digit in the place of the code. */
function isHeading(line: string): boolean {
  return /^\W*(org|code|practice)[^,\d]*,/i.test(line);
}
