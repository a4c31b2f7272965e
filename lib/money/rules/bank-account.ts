import { fail, ok, type Result } from '@/lib/core/result';

/** What a bank needs to pay a payee. */
export type BankAccount = {
  /** Six digits. */
  sortCode: string;
  /** Eight digits. */
  accountNumber: string;
  /** At most 18 characters of the Bacs set. */
  accountName: string;
  /** Of a building society that asks for it; goes where the reference goes. */
  rollNumber: string | null;
};

/** Characters of a name or a reference in a Bacs file. */
export const BACS_LENGTH = 18;
const NOT_BACS = /[^A-Z0-9.&/ -]/g;

/** Six digits, however they were typed; null: it is no sort code. */
export function readSortCode(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

export type AccountNumberRefusal = { kind: 'not-a-number' } | { kind: 'too-long' };

/**
 * Eight digits. One of six or seven begins with noughts; of nine or ten digits the bank of the payee says
 * which eight count, and nothing is guessed.
 * @rule PAY-20 (docs/rules.md)
 */
export function readAccountNumber(typed: string): Result<string, AccountNumberRefusal> {
  const digits = typed.replace(/[\s-]/g, '');
  if (/^\d{9,10}$/.test(digits)) return fail({ kind: 'too-long' });
  return /^\d{6,8}$/.test(digits) ? ok(digits.padStart(8, '0')) : fail({ kind: 'not-a-number' });
}

/** A text in the characters of Bacs, and the characters that are in none and became spaces. */
export type BacsText = { text: string; replaced: string[] };

/**
 * Capital letters without accents; any other character than Bacs has becomes a space, and is named.
 * @rule PAY-20 (docs/rules.md)
 */
export function bacsText(typed: string): BacsText {
  const capitals = typed.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  const replaced = [...new Set(capitals.match(NOT_BACS) ?? [])];
  return { text: capitals.replace(NOT_BACS, ' ').replace(/ +/g, ' ').trim(), replaced };
}

/** Whether two accounts are one. */
export function isSameAccount(a: BankAccount, b: BankAccount): boolean {
  return (
    a.sortCode === b.sortCode &&
    a.accountNumber === b.accountNumber &&
    a.accountName === b.accountName &&
    a.rollNumber === b.rollNumber
  );
}

/** Whether a text may hold the number of an account, which belongs in no note. */
export function holdsNumbers(text: string): boolean {
  return /\d{6}/.test(text.replace(/[\s-]/g, ''));
}
