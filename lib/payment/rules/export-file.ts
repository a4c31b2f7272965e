import type { FileTotals } from './bacs-file';
import { csvData, csvWords, DELIMITERS, type Delimiter } from './csv-cell';
import type { ExportColumn } from './export-columns';
import { type ExportLine, exportField, type Forms } from './export-fields';
import { writeAmount } from './written-forms';

export const ENCODINGS = ['UTF8', 'UTF8_MARKED', 'ASCII'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How a file for a finance system is laid out. */
export type ExportLayout = Forms & {
  /** `{run}` and `{day}` are filled in. */
  fileName: string;
  encoding: Encoding;
  delimiter: Delimiter;
  hasHeadings: boolean;
  hasTotals: boolean;
  columns: ExportColumn[];
};

/** The line of names, or nothing where the layout has none. */
export function exportOpening({ hasHeadings, columns, delimiter }: ExportLayout): string {
  if (!hasHeadings) return '';
  return lineOf(
    columns.map(({ heading }) => csvWords(heading, delimiter)),
    delimiter,
  );
}

/**
 * One payment in the columns of a layout. Words are made harmless to a spreadsheet; numbers of ours are sent
 * as they are.
 * @rule OUT-08 (docs/rules.md)
 */
export function exportLine(layout: ExportLayout, line: ExportLine): string {
  const { columns, delimiter } = layout;
  const cells = columns.map(({ field, given }) => {
    const { kind, value } = exportField(field);
    const cell = value(line, layout, given);
    return kind === 'data' ? csvData(cell, delimiter) : csvWords(cell, delimiter);
  });
  return lineOf(cells, delimiter);
}

/** The line of totals, or nothing where the layout has none: the sum is in the column of the amounts. */
export function exportClosing(layout: ExportLayout, { count, amount }: FileTotals): string {
  const { hasTotals, columns, delimiter, amountForm } = layout;
  if (!hasTotals) return '';
  const amounts = columns.findIndex(({ field }) => field === 'AMOUNT');
  const label = columns.findIndex((_, index) => index !== amounts);
  const cells = columns.map((_, index) => {
    if (index === amounts) return writeAmount(amount, amountForm);
    return index === label ? `TOTAL ${count}` : '';
  });
  return lineOf(cells, delimiter);
}

/** The name of a file: `PHB-RUN-{run}-{day}.csv`. */
export function exportFileName(pattern: string, { run, day }: { run: number; day: string }): string {
  return pattern
    .replaceAll('{run}', String(run).padStart(4, '0'))
    .replaceAll('{day}', day.replaceAll('-', ''));
}

/** Whether a text is the pattern of a file name: it names the run, and has no character of a path. */
export function isFileName(pattern: string): boolean {
  const name = pattern.replaceAll('{run}', '0001').replaceAll('{day}', '20261207');
  return pattern.includes('{run}') && /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(name);
}

/** Whether a layout holds a character that its encoding has not. */
export function isBeyondEncoding({ encoding, columns }: ExportLayout): boolean {
  const text = columns.map(({ heading, given }) => heading + given).join('');
  return encoding === 'ASCII' && [...text].some((one) => (one.codePointAt(0) ?? 0) > 0x7f);
}

function lineOf(cells: readonly string[], delimiter: Delimiter): string {
  return `${cells.join(DELIMITERS[delimiter])}\r\n`;
}
