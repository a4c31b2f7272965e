import { describe, expect, test } from 'vitest';
import { searchWords, wordsOf } from '@/lib/person/rules/name-words';
import { calledName, fullName, isRenamed, listName } from '@/lib/person/rules/person-name';
import { readPersonSearch } from '@/lib/person/rules/person-search';

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
