import { nameKey } from './name-key';

/** The parts of a person's names, as displayed. */
type Names = { givenName: string; familyName: string; preferredName?: string | null };

const LONGEST = 80;
const MOST_WORDS = 6;

/**
 * The words by which a person is found: each word of each name, names written as one word ("maryann"), and
 * what follows an apostrophe ("neil" of "O'Neil").
 * @param names the name of today and those before it
 * @rule PER-03 (docs/rules.md)
 */
export function wordsOf(names: readonly Names[]): string[] {
  const texts = names.flatMap((one) => [one.givenName, one.familyName, one.preferredName ?? '']);
  const words = texts.flatMap((text) => [
    ...nameKey(text).split(' '),
    nameKey(text).replaceAll(' ', ''),
    ...partsOfApostrophes(text),
  ]);
  return [...new Set(words.filter(Boolean).map((word) => word.slice(0, LONGEST)))];
}

function partsOfApostrophes(text: string): string[] {
  return nameKey(text.replace(/['’‘ʼ`]/g, ' ')).split(' ');
}

/**
 * The words of a search, longest first: each must be the beginning of a word of the person's names. Words
 * past the sixth are left out.
 * @rule PER-03 (docs/rules.md)
 */
export function searchWords(...typed: string[]): string[] {
  const words = new Set(typed.flatMap((text) => nameKey(text).split(' ')).filter(Boolean));
  return [...words].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);
}
