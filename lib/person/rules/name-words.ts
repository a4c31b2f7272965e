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
  const words = new Set(typed.flatMap((text) => nameKey(withoutLabel(text)).split(' ')).filter(Boolean));
  return [...words].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);
}

/** A preferred name as lists show it: "Alice Demo (likes to be called Ali)". */
const withoutLabel = (text: string) => text.replace(/\(likes to be called /i, ' ');

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const SHORTEST_SLIP = 4;
const LONGEST_SLIP = 20;

/**
 * Every word that is one slip of the keyboard away: a letter added, dropped, changed, or two swapped. None
 * for a word of three letters or fewer, which would be like too many others.
 * @rule PER-18 (docs/rules.md)
 */
export function slipsOf(word: string): string[] {
  const letters = [...word];
  if (letters.length < SHORTEST_SLIP || letters.length > LONGEST_SLIP) return [];
  const splice = (at: number, length: number, put: string) =>
    [...letters.slice(0, at), put, ...letters.slice(at + length)].join('');
  const slips = [...letters, ''].flatMap((letter, at) => [
    ...LETTERS.map((added) => splice(at, 0, added)),
    ...(letter ? [splice(at, 1, ''), ...LETTERS.map((other) => splice(at, 1, other))] : []),
    ...(letters[at + 1] ? [splice(at, 2, `${letters[at + 1]}${letter}`)] : []),
  ]);
  return [...new Set(slips)].filter((slip) => slip !== word);
}
