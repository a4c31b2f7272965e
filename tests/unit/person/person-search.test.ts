import { describe, expect, test } from 'vitest';
import { similarNames } from '@/lib/person/rules/name-key';
import { searchWords, slipsOf, wordsOf } from '@/lib/person/rules/name-words';
import { calledName, fullName, isRenamed, listName } from '@/lib/person/rules/person-name';
import { readPersonSearch } from '@/lib/person/rules/person-search';
import fc from '../../support/property';

const cases = [
  ['Khan', { kind: 'name', words: ['khan'] }],
  [' Ali   Khan ', { kind: 'name', words: ['khan', 'ali'] }],
  ['De Souza, Ana', { kind: 'name', words: ['souza', 'ana', 'de'] }],
  ['Smith-Jones Mary', { kind: 'name', words: ['smith', 'jones', 'mary'] }],
  ['Zoë O’Neil', { kind: 'name', words: ['oneil', 'zoe'] }],
  ['999 000-0018', { kind: 'number', nhsNumber: '9990000018' }],
  ['9990002088.0', { kind: 'number', nhsNumber: '9990002088' }],
  ["'9990002088", { kind: 'number', nhsNumber: '9990002088' }],
  ['NHS No: 999 000 2088', { kind: 'number', nhsNumber: '9990002088' }],
  ['Elizabeth Long (likes to be called Betty)', { kind: 'name', words: ['elizabeth', 'betty', 'long'] }],
  ['9.990002088E+09', { kind: 'number', nhsNumber: '9990002088' }],
  ['999000001', { kind: 'name', words: ['999000001'] }],
  [' ,- ', null],
] as const;

test.each(cases)('%j is looked for as %j', (typed, search) => {
  expect(readPersonSearch(typed)).toEqual(search);
});

describe('PER-03: the words of names', () => {
  test('are each word, names as one word, and what follows an apostrophe', () => {
    const now = { givenName: 'Mary Ann', familyName: "O'Neil-Żak", preferredName: 'Mo' };
    const before = { givenName: 'Mary Ann', familyName: 'Ólafsdóttir' };
    expect(wordsOf([now, before]).sort()).toEqual(
      ['ann', 'mary', 'maryann', 'mo', 'neil', 'o', 'olafsdottir', 'oneil', 'oneilzak', 'zak'].sort(),
    );
  });

  test('are none for names without letters, and at most six in a search', () => {
    expect(wordsOf([{ givenName: '', familyName: '-' }])).toEqual([]);
    expect(searchWords('a bb ccc dddd eeeee ffffff ggggggg')).toEqual(
      ['ggggggg', 'ffffff', 'eeeee', 'dddd', 'ccc', 'bb'], // biome-ignore format: one line
    );
  });
});

describe('PER-15: a person with one name', () => {
  const one = { givenName: '', familyName: 'Suharto', preferredName: null };
  test('is shown, listed and called by it', () => {
    expect([fullName(one), listName(one), calledName(one)]).toEqual(['Suharto', 'Suharto', 'Suharto']);
  });

  test('is called by the preferred name if there is one', () => {
    expect(calledName({ ...one, preferredName: 'Harto' })).toBe('Harto');
    expect(calledName({ ...one, givenName: 'Ali' })).toBe('Ali');
  });

  test('is renamed by another name, not by other capitals or accents', () => {
    expect(isRenamed(one, { ...one, familyName: 'SUHÁRTO' })).toBe(false);
    expect(isRenamed(one, { ...one, givenName: 'Tommy' })).toBe(true);
  });
});

describe('PER-18: a slip of the keyboard', () => {
  const letters = (length: { minLength: number; maxLength: number }) =>
    fc.string({ ...length, unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz') });
  const word = letters({ minLength: 4, maxLength: 20 });

  test.each([
    ['a letter too many', 'garrcia'],
    ['a letter missing', 'garia'],
    ['another letter', 'garcis'],
    ['two letters swapped', 'gracia'],
    ['a wrong first letter', 'farcia'],
  ])('%s: %s is near garcia', (_, typed) => {
    expect(slipsOf(typed)).toContain('garcia');
  });

  test('is not two slips, and not for three letters', () => {
    expect(slipsOf('gracai')).not.toContain('garcia');
    expect(slipsOf('lee')).toEqual([]);
  });

  test('goes both ways, and its words are similar names', () => {
    fc.assert(
      fc.property(word, fc.nat(), (typed, nth) => {
        const slips = slipsOf(typed);
        const slip = slips[nth % slips.length] ?? '';
        expect(similarNames(typed, slip)).toBe(true);
        expect(slip).not.toBe(typed);
        if (slip.length >= 4 && slip.length <= 20) expect(slipsOf(slip)).toContain(typed);
      }),
    );
  });

  test('finds every name of letters that is typed with any one of them wrong', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), (name, nth, other) => {
        const at = nth % name.length;
        const typed = `${name.slice(0, at)}${other}${name.slice(at + 1)}`;
        expect([name, ...slipsOf(typed)]).toContain(name);
        if (typed !== name) expect(slipsOf(typed)).toContain(name);
      }),
    );
  });
});

describe('PER-03: however a name is written', () => {
  const part = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcdeéøłñzżß') });
  const names = fc.record({
    given: fc.array(part, { minLength: 1, maxLength: 2 }),
    family: fc.array(part, { minLength: 1, maxLength: 3 }),
    joint: fc.constantFrom(' ', '-', '  ', '’'),
  });
  const isFound = (typed: string, words: readonly string[]) =>
    searchWords(typed).every((one) => words.some((kept) => kept.startsWith(one)));

  test('its parts in any order, case, accents and joints find it, and so does the beginning of any part', () => {
    fc.assert(
      fc.property(
        names,
        fc.nat(),
        fc.constantFrom(' ', '-', ', ', '   '),
        ({ given, family, joint }, nth, between) => {
          const words = wordsOf([{ givenName: given.join(' '), familyName: family.join(joint) }]);
          const parts = [...given, ...family];
          const turned = [...parts.slice(nth % parts.length), ...parts.slice(0, nth % parts.length)];
          const typed = turned.join(between);
          for (const form of [typed, typed.toUpperCase(), typed.normalize('NFD'), ` ${typed} `])
            expect([form, isFound(form, words)]).toEqual([form, true]);
          const one = parts[nth % parts.length] ?? '';
          expect(isFound(one.slice(0, 1 + (nth % one.length)), words)).toBe(true);
        },
      ),
    );
  });
});
