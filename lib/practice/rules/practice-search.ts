import { visibleText } from '@/lib/core/visible-text';

/** What a search for a practice asks for. Each word is in capitals and without spaces. */
export type PracticeSearch = {
  words: string[];
  /** The same as one word: a code, or the first part of a postcode. */
  joined: string;
};

const FEWEST_LETTERS = 3;
const MOST_LETTERS = 80;

/**
 * Reads a search for a GP practice: its code, words of its name in any order, or the beginning of its
 * postcode. Null: fewer than three letters and digits, which would find most of the file.
 * @rule COM-06 (docs/rules.md)
 */
export function readPracticeSearch(typed: string): PracticeSearch | null {
  const text = visibleText(typed).replace(/[’‘ʼ]/g, "'").toUpperCase().slice(0, MOST_LETTERS).toWellFormed();
  const words = text.split(/[\s,()]+/).filter(Boolean);
  const joined = words.join('');
  return joined.replace(/[^\p{L}\d]/gu, '').length < FEWEST_LETTERS ? null : { words, joined };
}
