import { describe, expect, it } from 'vitest';
import { birthYear } from '@/lib/core/birth-day';
import { day } from '@/lib/core/plain-date';
import { keysBeginning, nameKey } from '@/lib/person/rules/name-key';
import { checkSearch, type TypedSearch } from '@/lib/person/rules/search';

const born = day('1980-05-04');
const outcome = (given: Partial<TypedSearch>) => {
  const result = checkSearch({ familyName: '', givenName: '', dateOfBirth: null, nhsNumber: '', ...given });
  return result.ok ? 'search' : result.error.kind;
};

describe('PER-11: what is enough to search by', () => {
  it.each<[Partial<TypedSearch>, string]>([
    [{}, 'nothing-to-search'],
    [{ familyName: ' -- ' }, 'nothing-to-search'],
    [{ familyName: 'O' }, 'name-too-short'],
    [{ givenName: "D'" }, 'name-too-short'],
    [{ familyName: 'Ng' }, 'search'],
    [{ givenName: 'Jo' }, 'search'],
    [{ familyName: 'O', givenName: 'Jo' }, 'search'],
    [{ dateOfBirth: born }, 'search'],
    [{ dateOfBirth: born, familyName: 'O' }, 'search'],
    [{ dateOfBirth: birthYear(1943) }, 'year-alone'],
    [{ dateOfBirth: birthYear(1943), familyName: 'O' }, 'year-alone'],
    [{ dateOfBirth: birthYear(1943), familyName: 'Ng' }, 'search'],
    [{ dateOfBirth: birthYear(1943), nhsNumber: '999 000 0018' }, 'search'],
    [{ nhsNumber: '999 000 0018' }, 'nhs-number-alone'],
    [{ nhsNumber: '999 000 0018', givenName: 'Jo' }, 'nhs-number-alone'],
    [{ nhsNumber: '999 000 0018', familyName: 'O' }, 'search'],
    [{ nhsNumber: '999 000 0018', dateOfBirth: born }, 'search'],
    [{ nhsNumber: '999 000 0019', dateOfBirth: born }, 'wrong-check-digit'],
    [{ nhsNumber: '12', familyName: 'Ng' }, 'not-ten-digits'],
  ])('%j: %s', (typed, expected) => {
    expect(outcome(typed)).toBe(expected);
  });

  it('searches by words, and by nothing that was left out', () => {
    const found = checkSearch({ familyName: "O'Neil", givenName: ' ', dateOfBirth: null, nhsNumber: ' ' });
    expect(found).toEqual({
      ok: true,
      value: { words: ['oneil'], dateOfBirth: null, nhsNumber: null },
    });
  });
});

describe('PER-03: the keys that begin with a key', () => {
  const bytes = (text: string) => Buffer.from(text);
  const isIn = (key: string, beginning: string) => {
    const { from, before } = keysBeginning(nameKey(beginning));
    return Buffer.compare(bytes(key), bytes(from)) >= 0 && Buffer.compare(bytes(key), bytes(before)) < 0;
  };

  it.each([
    ['smith', 'smith', true],
    ['smithson', 'smith', true],
    ['smith jones', 'smith', true],
    ['smitи', 'smit', true],
    ['smit', 'smith', false],
    ['smiti', 'smith', false],
    ['smj', 'smith', false],
  ])('%s begins with %s: %s', (key, beginning, expected) => {
    expect(isIn(key, beginning)).toBe(expected);
  });
});
