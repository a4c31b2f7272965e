import { searchWords } from './name-words';
import { nhsNumberDigits } from './nhs-number';

/** A search in a list of people. Each word must begin a word of the names. */
export type PersonSearch = { kind: 'number'; nhsNumber: string } | { kind: 'name'; words: readonly string[] };

/**
 * Reads one box. Ten digits, as people and spreadsheets write them, are an NHS number. Anything else are
 * words of names in any order: "Ali Khan", "Khan, Ali", "Khan".
 * @returns null if there is nothing to search for
 * @rule PER-03 (docs/rules.md)
 */
export function readPersonSearch(typed: string): PersonSearch | null {
  const digits = nhsNumberDigits(typed);
  if (/^\d{10}$/.test(digits)) return { kind: 'number', nhsNumber: digits };
  const words = searchWords(typed);
  return words.length > 0 ? { kind: 'name', words } : null;
}
