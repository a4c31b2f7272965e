import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Forms } from './export-fields';
import { readAmount, readDay } from './written-forms';

/** Where a file of results says what became of each payment. Columns are named by their headings. */
export type ResultLayout = Forms & {
  referenceHeading: string;
  statusHeading: string;
  paidWords: string[];
  returnedWords: string[];
  /** Null: the file does not say it. */
  amountHeading: string | null;
  dayHeading: string | null;
  reasonHeading: string | null;
};

/** What became of a payment. A return after it was paid is one too. */
export type PaymentResult = 'PAID' | 'RETURNED';

export type ReadResult = {
  line: number;
  reference: string;
  status: PaymentResult;
  amount: Pence | null;
  happenedOn: PlainDate | null;
  reason: string | null;
};

export type ResultLineFault = 'no-reference' | 'unknown-status' | 'unreadable-amount' | 'unreadable-day';
export type FaultyResult = { line: number; reference: string; kind: ResultLineFault };

export type ResultFileFault =
  | { kind: 'not-csv' }
  | { kind: 'heading-missing'; heading: string }
  | { kind: 'no-lines' }
  | { kind: 'too-many-lines' };

export const MOST_RESULT_LINES = 100_000;
const LONGEST_REASON = 200;

export type SentResultLine = { cells: readonly string[]; line: number };

/**
 * Reads a file of results by a saved layout. A line that cannot be read is named by itself and changes
 * nothing.
 * @param lines null: the file is no CSV
 * @rule OUT-09 (docs/rules.md)
 */
export function readResultFile(
  lines: readonly SentResultLine[] | null,
  layout: ResultLayout,
): Result<{ results: ReadResult[]; faults: FaultyResult[] }, ResultFileFault> {
  if (!lines) return fail({ kind: 'not-csv' });
  const [first, ...rest] = lines;
  const headings = first?.cells.map(sameWord) ?? [];
  const missing = headingsOf(layout).find((heading) => !headings.includes(sameWord(heading)));
  if (missing !== undefined) return fail({ kind: 'heading-missing', heading: missing });
  if (rest.length === 0) return fail({ kind: 'no-lines' });
  if (rest.length > MOST_RESULT_LINES) return fail({ kind: 'too-many-lines' });
  const results: ReadResult[] = [];
  const faults: FaultyResult[] = [];
  for (const { cells, line } of rest) {
    const read = readLine(cellOf(headings, cells), layout, line);
    if (read.ok) results.push(read.value);
    else faults.push(read.error);
  }
  return ok({ results, faults });
}

type Cell = (heading: string | null) => string;

function cellOf(headings: readonly string[], cells: readonly string[]): Cell {
  return (heading) => (heading === null ? '' : (cells[headings.indexOf(sameWord(heading))] ?? '').trim());
}

function readLine(cell: Cell, layout: ResultLayout, line: number): Result<ReadResult, FaultyResult> {
  const reference = cell(layout.referenceHeading).toUpperCase();
  const refuse = (kind: ResultLineFault) => fail({ kind, line, reference: reference.slice(0, 40) });
  if (reference === '') return refuse('no-reference');
  const status = statusOf(cell(layout.statusHeading), layout);
  if (!status) return refuse('unknown-status');
  const [amountText, dayText] = [cell(layout.amountHeading), cell(layout.dayHeading)];
  const amount = amountText === '' ? null : readAmount(amountText, layout.amountForm);
  if (amountText !== '' && amount === null) return refuse('unreadable-amount');
  const happenedOn = dayText === '' ? null : readDay(dayText, layout.dateForm);
  if (dayText !== '' && happenedOn === null) return refuse('unreadable-day');
  const reason = cell(layout.reasonHeading).replace(/\p{C}/gu, ' ').slice(0, LONGEST_REASON) || null;
  return ok({ line, reference, status, amount, happenedOn, reason });
}

function statusOf(word: string, { paidWords, returnedWords }: ResultLayout): PaymentResult | null {
  const isOneOf = (words: readonly string[]) => words.some((one) => sameWord(one) === sameWord(word));
  if (word === '') return null;
  if (isOneOf(paidWords)) return 'PAID';
  return isOneOf(returnedWords) ? 'RETURNED' : null;
}

function headingsOf(layout: ResultLayout): string[] {
  const { referenceHeading, statusHeading, amountHeading, dayHeading, reasonHeading } = layout;
  const all = [referenceHeading, statusHeading, amountHeading, dayHeading, reasonHeading];
  return all.filter((heading) => heading !== null);
}

function sameWord(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
