/** Letters that Unicode does not take apart into a plain letter and a mark. */
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
 * A name as it is compared and searched by its beginning: small letters without accents, apostrophes and full
 * stops dropped ("O'Neil" = "oneil"), every other mark a single space ("Smith-Jones" = "smith jones").
 * Letters of other scripts stay as they are. Empty when nothing is left.
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
 * Whether two names may be one name written differently: equal keys, one a beginning of the other of three
 * letters or more ("Sam", "Samuel"), or one slip of the pen apart (a letter more, less, other, or two swapped).
 * Names without letters are like nothing.
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
 * The keys that begin with this one, as a half-open range: `from <= key < before`. A range is served by an index of the
 * keys under row-level security; a pattern is not.
 * @rule PER-03 (docs/rules.md)
 */
export function keysBeginning(key: string): { from: string; before: string } {
  return { from: key, before: `${key}${LAST}` };
}
