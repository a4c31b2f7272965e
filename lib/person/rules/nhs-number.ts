import { fail, ok, type Result } from '@/lib/core/result';

declare const checked: unique symbol;

/** Ten digits with a valid check digit. It does not say which person has the number. */
export type NhsNumber = string & { readonly [checked]: 'nhs-number' };

export type NhsNumberRefusal =
  | { kind: 'not-ten-digits' }
  | { kind: 'digits-lost' }
  | { kind: 'all-same-digit' }
  | { kind: 'no-such-number' }
  | { kind: 'wrong-check-digit' };

/** What letters write before a number, and the signs by which a spreadsheet marks a text. */
const LABEL = /^['’‘"`=\s]*(?:NHS(?:\s*(?:numbers?|num|no))?\b)?[\s:.#]*/i;

/**
 * The digits of a number as people, letters and spreadsheets write it: "999 000 0018", "999.000.0018",
 * "NHS No: 999-000-0018", "'9990000018", "9990000018.0", "9.990000018E+09". Anything else stays, so that it
 * is refused: a spreadsheet that writes fewer decimals has lost the last digits.
 * @rule PER-01 (docs/rules.md)
 */
export function nhsNumberDigits(typed: string): string {
  const number = typed
    .replace(LABEL, '')
    .trim()
    .replace(/^(\d{1,3}(?:,\d{3})+|\d+)\.0+$/, '$1')
    .replace(/^(\d)\.(\d{9})E\+?0?9$/i, '$1$2');
  return number.replace(/[\s\p{Dash}.,'’"]/gu, '');
}

/** Whether a spreadsheet wrote a number of ten digits as an exponent with fewer: the last ones are lost. */
export function isShortenedNumber(typed: string): boolean {
  return /^\d(?:\.\d{0,8})?E\+?0?9$/i.test(typed.replace(LABEL, '').trim());
}

/** What to do about it. */
export const NUMBER_SHORTENED =
  'A spreadsheet cut off the last digits of this number. Show the cell as text there, and copy it again';

/**
 * Reads an NHS number as a person types it.
 *
 * Refuses: a number that a spreadsheet shortened; other than ten digits; ten times the same digit; nine
 * digits for which no number can exist (their check would be 10); a last digit that does not check the nine
 * before it.
 * @rule PER-01 (docs/rules.md)
 */
export function parseNhsNumber(typed: string): Result<NhsNumber, NhsNumberRefusal> {
  const digits = nhsNumberDigits(typed);
  if (isShortenedNumber(typed)) return fail({ kind: 'digits-lost' });
  if (!/^\d{10}$/.test(digits)) return fail({ kind: 'not-ten-digits' });
  if (/^(\d)\1+$/.test(digits)) return fail({ kind: 'all-same-digit' });
  const check = checkDigit(digits.slice(0, 9));
  if (check === null) return fail({ kind: 'no-such-number' });
  if (check !== Number(digits[9])) return fail({ kind: 'wrong-check-digit' });
  return ok(digits as NhsNumber);
}

/**
 * The check digit of nine digits, modulus 11; null if no NHS number begins with them.
 * @rule PER-01 (docs/rules.md)
 */
export function checkDigit(nine: string): number | null {
  const sum = [...nine].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : check;
}

/** 999 000 0018: three, three and four, as the NHS prints it. */
export function formatNhsNumber(number: string): string {
  return `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
}

export const NHS_NUMBER_MISSING = ['NOT_YET_TRACED', 'NOT_REGISTERED', 'PERSON_DECLINED', 'NEWBORN'] as const;
export type NhsNumberMissing = (typeof NHS_NUMBER_MISSING)[number];

export type StatedNhsNumber =
  | { nhsNumber: NhsNumber; missing: null }
  | { nhsNumber: null; missing: NhsNumberMissing };

export type StatedNhsNumberRefusal =
  | NhsNumberRefusal
  | { kind: 'reason-required' }
  | { kind: 'number-and-reason' };

/**
 * An NHS number, or why there is none: one of the two, never both and never neither.
 * @rule PER-02 (docs/rules.md)
 */
export function statedNhsNumber(
  typed: string,
  missing: NhsNumberMissing | null,
): Result<StatedNhsNumber, StatedNhsNumberRefusal> {
  if (typed.trim() === '') {
    return missing === null ? fail({ kind: 'reason-required' }) : ok({ nhsNumber: null, missing });
  }
  if (missing !== null) return fail({ kind: 'number-and-reason' });
  const parsed = parseNhsNumber(typed);
  return parsed.ok ? ok({ nhsNumber: parsed.value, missing: null }) : parsed;
}
