import { fail, ok, type Result } from '@/lib/core/result';
import { type ExportField, exportField, exportFieldNamed } from './export-fields';

/** `given`: the text of every line, where the field is one; otherwise empty. */
export type ExportColumn = { heading: string; field: ExportField; given: string };

export type ColumnsFault =
  | {
      kind: 'unreadable' | 'unknown-field' | 'text-missing' | 'text-wrong' | 'text-not-for-field';
      line: number;
    }
  | { kind: 'too-many' }
  | { kind: 'missing'; field: 'AMOUNT' | 'REFERENCE' };

const MOST_COLUMNS = 60;
const COLUMN = /^(?<heading>[^="\p{C}]{1,60}?)\s*=\s*(?<name>[a-z ]*?)\s*(?:"(?<given>[^"]*)")?$/u;

/**
 * Reads the columns as they are typed, one a line: `Invoice amount = amount`, `Currency = "GBP"`,
 * `Cost centre = cost centre "A12345"`. Amount and reference are needed: without them no result comes back.
 * @rule OUT-08 (docs/rules.md)
 */
export function readColumns(typed: string): Result<ExportColumn[], ColumnsFault> {
  const columns: ExportColumn[] = [];
  for (const [index, line] of typed.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue;
    const read = readColumn(line.trim());
    if (!read.ok) return fail({ kind: read.error.kind, line: index + 1 });
    columns.push(read.value);
  }
  if (columns.length > MOST_COLUMNS) return fail({ kind: 'too-many' });
  for (const field of ['AMOUNT', 'REFERENCE'] as const)
    if (!columns.some((column) => column.field === field)) return fail({ kind: 'missing', field });
  return ok(columns);
}

type OneFault = { kind: Exclude<ColumnsFault['kind'], 'too-many' | 'missing'> };

function readColumn(line: string): Result<ExportColumn, OneFault> {
  const parts = COLUMN.exec(line)?.groups;
  if (!parts) return fail({ kind: 'unreadable' });
  const { heading = '', name = '', given } = parts;
  const field = name === '' ? 'FIXED' : exportFieldNamed(name);
  if (!field) return fail({ kind: 'unknown-field' });
  const fault = faultOfGiven(field, given);
  return fault ? fail({ kind: fault }) : ok({ heading, field, given: given ?? '' });
}

/** A given text is there exactly where the field is one, and fits it. */
function faultOfGiven(field: ExportField, given: string | undefined): OneFault['kind'] | null {
  const { kind, pattern } = exportField(field);
  if (kind !== 'given') return given === undefined ? null : 'text-not-for-field';
  if (given === undefined) return 'text-missing';
  return pattern?.test(given) === false ? 'text-wrong' : null;
}

/** The columns as they are typed. */
export function writeColumns(columns: readonly ExportColumn[]): string {
  return columns.map(writeColumn).join('\n');
}

function writeColumn({ heading, field, given }: ExportColumn): string {
  const { kind, name } = exportField(field);
  if (kind !== 'given') return `${heading} = ${name}`;
  return field === 'FIXED' ? `${heading} = "${given}"` : `${heading} = ${name} "${given}"`;
}
