import { fail, ok, type Result } from '@/lib/core/result';
import { MODULUS_METHODS, type ModulusRow, type ModulusTables } from './modulus';

/** What cannot be read of the published tables, by the number of the line. */
export type ModulusFault = {
  kind: 'weights-unreadable' | 'substitutions-unreadable' | 'weights-empty';
  line: number;
};

const SUBSTITUTION = /^\d{6} +\d{6}$/;
const DIGITS = 14;

/**
 * Reads the published table of weights and that of sort codes to check as another one.
 * @rule PAY-23 (docs/rules.md)
 */
export function readModulusTables(
  weights: string,
  substitutions: string,
): Result<ModulusTables, ModulusFault> {
  const rows: ModulusRow[] = [];
  for (const [line, text] of linesOf(weights)) {
    const row = readRow(text);
    if (!row) return fail({ kind: 'weights-unreadable', line });
    rows.push(row);
  }
  if (rows.length === 0) return fail({ kind: 'weights-empty', line: 1 });
  const replaced = new Map<string, string>();
  for (const [line, text] of linesOf(substitutions)) {
    if (!SUBSTITUTION.test(text)) return fail({ kind: 'substitutions-unreadable', line });
    replaced.set(text.slice(0, 6), text.slice(-6));
  }
  return ok({ rows, substitutions: replaced });
}

/** The lines that hold something, with their numbers. */
function linesOf(text: string): [line: number, text: string][] {
  const lines = text.split(/\r\n?|\n/).map((one, index): [number, string] => [index + 1, one.trim()]);
  return lines.filter(([, one]) => one !== '');
}

function readRow(text: string): ModulusRow | null {
  const [from = '', to = '', method, ...numbers] = text.split(/ +/);
  const known = MODULUS_METHODS.find((one) => one === method);
  const areNumbers = numbers.every((one) => /^-?\d{1,3}$/.test(one));
  const isWhole = numbers.length === DIGITS || numbers.length === DIGITS + 1;
  if (!known || !isWhole || !areNumbers || !/^\d{6}$/.test(from) || !/^\d{6}$/.test(to)) return null;
  const [exception] = numbers.slice(DIGITS);
  return {
    from,
    to,
    method: known,
    weights: numbers.slice(0, DIGITS).map(Number),
    exception: exception === undefined ? null : Number(exception),
  };
}
