import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { type Identity, likelyDuplicates } from '@/lib/person/rules/duplicate';

const draft: Identity = {
  givenName: 'Amina',
  familyName: 'Okafor',
  dateOfBirth: day('1961-05-04'),
  nhsNumber: '9990000018',
  postcode: 'zz1 1zz',
};
const stranger = {
  givenName: 'Peter',
  familyName: 'Lund',
  dateOfBirth: day('1980-01-01'),
  postcode: null,
  nhsNumber: null,
};

function found(candidate: Partial<Identity>, from: Partial<Identity> = {}) {
  const [first] = likelyDuplicates({ ...draft, ...from }, [{ ...stranger, ...candidate }]);
  return first ? [first.strength, ...first.reasons].join(' ') : 'none';
}

const { dateOfBirth, givenName, familyName, postcode, nhsNumber } = draft;

describe('PER-04: likely duplicates', () => {
  it.each<[string, Partial<Identity>, string]>([
    ['a stranger', {}, 'none'],
    ['the birth date alone', { dateOfBirth }, 'none'],
    ['the family name alone', { familyName }, 'none'],
    ['the number alone is a clash, not a person', { nhsNumber }, 'NUMBER_CLASH SAME_NHS_NUMBER'],
    ['number and birth date', { nhsNumber, dateOfBirth }, 'STRONG SAME_NHS_NUMBER'],
    ['number and like names', { nhsNumber, givenName: 'Aminah', familyName }, 'STRONG SAME_NHS_NUMBER'],
    ['birth date and names', { dateOfBirth, givenName, familyName }, 'STRONG SAME_BIRTH_AND_NAMES'],
    ['birth date and family name', { dateOfBirth, familyName }, 'LIKELY SAME_BIRTH_AND_FAMILY_NAME'],
    [
      'names in another spelling',
      { dateOfBirth, givenName: 'Aminah', familyName: 'Okafo' },
      'POSSIBLE SAME_BIRTH_AND_SIMILAR_NAME',
    ],
    [
      'names changed about',
      { dateOfBirth, givenName: 'Okafor', familyName: 'Amina' },
      'POSSIBLE SAME_BIRTH_AND_SIMILAR_NAME',
    ],
    [
      'names and postcode',
      { givenName, familyName: 'OKAFOR', postcode: 'ZZ11ZZ' },
      'POSSIBLE SAME_NAMES_AND_POSTCODE',
    ],
    [
      'birth date and a former name',
      { dateOfBirth, givenName, familyName: 'Lund', formerNames: ['Amina Bell', 'AMINA Okafor'] },
      'STRONG SAME_BIRTH_AND_NAMES',
    ],
    [
      'number and a former name',
      { nhsNumber, givenName, familyName: 'Lund', formerNames: ['Amina Okafor'] },
      'STRONG SAME_NHS_NUMBER',
    ],
    [
      'birth date and another former name',
      { dateOfBirth, familyName: 'Lund', formerNames: ['Amina Bell'] },
      'none',
    ],
    ['a former name alone', { familyName: 'Lund', formerNames: ['Amina Okafor'] }, 'none'],
    ['birth date and given name alone', { dateOfBirth, givenName }, 'none'],
    ['birth date and half a change about', { dateOfBirth, givenName: 'Okafor' }, 'none'],
    ['birth date and the other half', { dateOfBirth, familyName: 'Amina' }, 'none'],
    ['names without postcode', { givenName, familyName }, 'none'],
    [
      'another number, as a twin has',
      { dateOfBirth, familyName, nhsNumber: '9990000026' },
      'POSSIBLE SAME_BIRTH_AND_FAMILY_NAME',
    ],
  ])('%s', (_, candidate, expected) => {
    expect(found(candidate)).toBe(expected);
  });

  it('does not take two missing numbers or postcodes for the same', () => {
    expect(found({}, { nhsNumber: null })).toBe('none');
    expect(found({ givenName, familyName, postcode: ' ' }, { postcode: '' })).toBe('none');
  });

  it('lists the strongest first and hands the candidate back', () => {
    const twin = { ...stranger, id: 'twin', dateOfBirth, familyName };
    const same = { ...stranger, id: 'same', dateOfBirth, familyName, givenName };
    const clash = { ...stranger, id: 'clash', nhsNumber };
    expect(likelyDuplicates(draft, [clash, twin, same]).map(({ candidate }) => candidate.id)).toEqual([
      'same',
      'twin',
      'clash',
    ]);
  });

  it('names both reasons where there are two', () => {
    expect(found({ nhsNumber, dateOfBirth, familyName, givenName, postcode })).toBe(
      'STRONG SAME_NHS_NUMBER SAME_BIRTH_AND_NAMES SAME_NAMES_AND_POSTCODE',
    );
  });
});
