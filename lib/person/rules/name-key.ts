/** Letters that Unicode does not decompose into a plain letter and a mark. */
const PLAIN: Record<string, string> = {
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  ß: 'ss',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
};

/**
 * The key of a name for comparison and prefix search: lower case without accents, without apostrophes and
 * full stops ("O'Neil" = "oneil"), with one space for every other mark ("Smith-Jones" = "smith jones"). Other
 * scripts are unchanged. May be empty.
 * @rule PER-03 (docs/rules.md)
 */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘ʼ`.]/gu, '')
    .replace(/[æðøþßđħıłœ]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether two names may be the same name: equal keys, one a prefix of the other with three letters or more
 * ("Sam", "Samuel"), or one typo apart (a letter added, dropped, changed, or two swapped). A name without
 * letters is like no other.
 * @rule PER-04 (docs/rules.md)
 */
export function similarNames(one: string, other: string): boolean {
  const [short = '', long = ''] = [nameKey(one), nameKey(other)].sort((a, b) => a.length - b.length);
  if (short === '') return false;
  if (short === long) return true;
  return short.length >= 3 && (long.startsWith(short) || isOneSlip(short, long));
}

function isOneSlip(short: string, long: string): boolean {
  const start = [...short].findIndex((letter, place) => letter !== long[place]);
  const at = start === -1 ? short.length : start;
  const [a, b] = [short.slice(at), long.slice(at)];
  if (short.length < long.length) return a === b.slice(1);
  return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

/** Sorts after every text that begins with the key, in byte order. */
const LAST = '\u{10FFFF}';

/**
 * The keys with this prefix as a half-open range: `from <= key < before`. Under row-level security an index
 * serves a range but not a pattern.
 * @rule PER-03 (docs/rules.md)
 */
export function keysBeginning(key: string): { from: string; before: string } {
  return { from: key, before: `${key}${LAST}` };
}
