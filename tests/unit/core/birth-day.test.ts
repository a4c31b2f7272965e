import { describe, expect, it } from 'vitest';
import {
  ageInWords,
  type BirthDay,
  birthYear,
  earliestBirth,
  formatBirth,
  isAgeUncertain,
} from '@/lib/core/birth-day';
import { dateBoxes } from '@/lib/core/form/date-values';
import { birthParts } from '@/lib/core/form/fields';
import { day } from '@/lib/core/plain-date';
import { likelyDuplicates } from '@/lib/person/rules/duplicate';
import { listedPerson } from '@/lib/person/rules/person-name';
import { bornText } from '@/lib/person/rules/person-text';

const today = day('2026-11-20');

describe('PER-17: when a person was born, as far as it is known', () => {
  it.each<[BirthDay, string, string]>([
    [day('1943-05-04'), '4 May 1943', '83'],
    [birthYear(1943), '1943', '82 or 83'],
    [birthYear(2026), '2026', 'under 1'],
    [birthYear(2025), '2025', 'under 1 or 1'],
    [day('2026-05-04'), '4 May 2026', 'under 1'],
  ])('%s is shown as %s, aged %s', (born, shown, aged) => {
    expect(formatBirth(born)).toBe(shown);
    expect(ageInWords(born, today)).toBe(aged);
    expect(bornText({ dateOfBirth: born, diedOn: null }, today)).toBe(`${shown}, aged ${aged}`);
  });

  it('is one age on the last day of a year', () => {
    expect(ageInWords(birthYear(1943), day('2026-12-31'))).toBe('83');
    expect(ageInWords(birthYear(1943), day('2026-01-01'))).toBe('82 or 83');
  });

  it('counts from the first possible day, and says where a rule may come out either way', () => {
    expect(earliestBirth(birthYear(2008))).toBe('2008-01-01');
    expect(earliestBirth(day('2008-05-04'))).toBe('2008-05-04');
    const uncertain = [2007, 2008, 2009, 2010, 2011, 2012, 2013].filter((year) =>
      isAgeUncertain(birthYear(year), today),
    );
    expect(uncertain).toEqual([2008, 2009, 2010, 2012]);
    expect(isAgeUncertain(day('2008-12-31'), today)).toBe(false);
  });

  it('is listed as a year', () => {
    const person = { givenName: 'Ali', familyName: 'Khan', dateOfBirth: birthYear(1943) };
    expect(listedPerson(person)).toBe('Khan, Ali, born 1943');
  });

  it('may be the same as a day of that year', () => {
    const one = { givenName: 'Ali', familyName: 'Khan', nhsNumber: null, postcode: null };
    const known = (dateOfBirth: BirthDay) =>
      likelyDuplicates({ ...one, dateOfBirth: birthYear(1943) }, [{ ...one, dateOfBirth }]).length;
    expect([day('1943-05-04'), birthYear(1943), day('1944-05-04'), birthYear(1944)].map(known)).toEqual([
      1, 1, 0, 0,
    ]);
  });
});

describe('a date of birth in a form', () => {
  const read = (typed: Record<string, string>) => {
    const parsed = birthParts('Enter the date of birth').safeParse(typed);
    return parsed.success ? parsed.data : parsed.error.issues.map(({ path }) => path.join('-'));
  };
  it.each([
    [{ day: '4', month: '5', year: '1943' }, '1943-05-04'],
    [{ day: '', month: ' ', year: '1943' }, '1943'],
    [{ year: '1943' }, '1943'],
    [{ day: '4', month: '', year: '1943' }, ['month']],
    [{ day: '', month: '5', year: '1943' }, ['day']],
    [{ day: '', month: '', year: '43' }, ['day']],
    [{ day: '', month: '', year: '' }, ['day']],
  ])('%j: %j', (typed, expected) => expect(read(typed as Record<string, string>)).toEqual(expected));

  it('is shown again as it was', () => {
    expect(dateBoxes(birthYear(1943))).toEqual({ day: '', month: '', year: '1943' });
  });
});
