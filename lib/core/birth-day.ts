import { ageOn, day, formatDay, type PlainDate } from './plain-date';

/** A year, if the day of a birth is not known: "1943". */
declare const shape: unique symbol;
export type BirthYear = string & { readonly [shape]: 'birth-year' };

/** When a person was born, as far as it is known. */
export type BirthDay = PlainDate | BirthYear;

export function birthYear(year: number): BirthYear {
  return String(year).padStart(4, '0') as BirthYear;
}

/** Whether only the year is known, so that the age is not certain. */
export function isYearOnly(born: BirthDay): born is BirthYear {
  return born.length === 4;
}

/** The first possible day. Rules by age use it, and the screen says that the age is not certain. */
export function earliestBirth(born: BirthDay): PlainDate {
  return isYearOnly(born) ? day(`${born}-01-01`) : born;
}

/** The last possible day. */
export function latestBirth(born: BirthDay): PlainDate {
  return isYearOnly(born) ? day(`${born}-12-31`) : born;
}

/** 3 March 1980; 1943 if only the year is known. */
export function formatBirth(born: BirthDay): string {
  return isYearOnly(born) ? born : formatDay(born);
}

/**
 * The age in completed years, in words: "46", "under 1", or "82 or 83" if only the year of birth is known.
 * @rule PER-17 (docs/rules.md)
 */
export function ageInWords(born: BirthDay, on: PlainDate): string {
  const older = ageOn(earliestBirth(born), on);
  const younger = isYearOnly(born) ? Math.max(0, ageOn(latestBirth(born), on)) : older;
  const words = (age: number) => (age === 0 ? 'under 1' : `${age}`);
  return younger === older ? words(older) : `${words(younger)} or ${words(older)}`;
}

const AGES_OF_RULES = [14, 16, 17, 18];

/**
 * Whether a rule by age may come out either way, because only the year of birth is known.
 * @rule PER-17 (docs/rules.md)
 */
export function isAgeUncertain(born: BirthDay, on: PlainDate): boolean {
  if (!isYearOnly(born)) return false;
  const turned = AGES_OF_RULES.map((age) => `${Number(born) + age}`);
  return turned.includes(on.slice(0, 4));
}
