import { plainPassword } from '@/lib/core/plain-password';
import { fail, ok, type Result } from '@/lib/core/result';
import { COMMON_PASSWORDS } from './common-passwords';

export const LEAST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

export type PasswordRefusal =
  | { kind: 'too-short' }
  | { kind: 'too-long' }
  | { kind: 'often-chosen' }
  | { kind: 'about-the-account' };

/**
 * Whether a user may choose a password: long enough, not one that is often chosen, and not made of their own
 * address or name. What it is composed of does not matter.
 * @param about texts that are known of the account
 * @rule IDN-05 (docs/rules.md)
 */
export function checkNewPassword(typed: string, about: readonly string[]): Result<void, PasswordRefusal> {
  const password = plainPassword(typed);
  if ([...password].length < LEAST_PASSWORD) return fail({ kind: 'too-short' });
  if (password.length > LONGEST_PASSWORD) return fail({ kind: 'too-long' });
  const core = lettersOf(password);
  if (isOftenChosen(password.toLowerCase(), core)) return fail({ kind: 'often-chosen' });
  const own = about.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).map(lettersOf);
  const rest = own.filter((part) => part.length >= 3).reduce((left, part) => left.replaceAll(part, ''), core);
  return rest.length < 4 && rest !== core ? fail({ kind: 'about-the-account' }) : ok(undefined);
}

/** Digits and signs that add nothing to a word that is often chosen. */
const AROUND = 8;

/** Too few different characters, a row of neighbours, or a word of the list with little around it. */
function isOftenChosen(lower: string, core: string): boolean {
  if (new Set(lower).size < 4 || isInARow(withoutRepeats(lower))) return true;
  if (/^(\d{2,}?)\1+$/.test(lower)) return true;
  if (core.length < 4 || withoutFiller(lower).length - core.length > AROUND) return false;
  const piece = /^(.{2,}?)\1+$/.exec(core)?.[1];
  return [core, piece ?? core].some((text) => COMMON_PASSWORDS.has(text)) || isInARow(core);
}

/** 112233 is 123. */
function withoutRepeats(text: string): string {
  return text.replace(/(.)\1+/gsu, '$1');
}

/** A text without what adds as little as one sign: a sign again, and digits at an end that are a row. */
function withoutFiller(text: string): string {
  const short = text.replace(/([^\p{L}])\1+/gu, '$1');
  return short.replace(/^\d+|\d+$/g, (digits) => (isInARow(digits) ? '' : digits));
}

const FORWARD = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '0123456789'.repeat(LONGEST_PASSWORD / 10 + 1),
];
const ROWS = FORWARD.flatMap((row) => [row, [...row].reverse().join('')]);

function isInARow(text: string): boolean {
  return ROWS.some((row) => row.includes(text));
}

const READ_AS: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** The letters of a text, without the digits and signs around them, with digits inside read as letters. */
function lettersOf(text: string): string {
  const inner = text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return inner.replace(/[013457@$!]/g, (sign) => READ_AS[sign] ?? sign).replace(/[^\p{L}]/gu, '');
}
