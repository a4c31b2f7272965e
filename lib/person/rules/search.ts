import { type BirthDay, isYearOnly } from '@/lib/core/birth-day';
import { fail, ok, type Result } from '@/lib/core/result';
import { searchWords } from './name-words';
import { type NhsNumber, type NhsNumberRefusal, parseNhsNumber } from './nhs-number';

/** Either box takes any part of any name: two of one name, or a name before a marriage. */
export type TypedSearch = {
  familyName: string;
  givenName: string;
  dateOfBirth: BirthDay | null;
  nhsNumber: string;
};

/** A search: every field that is not null must match, and each word must begin a word of the names. */
export type Search = {
  words: readonly string[];
  dateOfBirth: BirthDay | null;
  nhsNumber: NhsNumber | null;
};

export type SearchRefusal =
  | { kind: 'nothing-to-search' }
  | { kind: 'nhs-number-alone' }
  | { kind: 'name-too-short' }
  | { kind: 'year-alone' }
  | NhsNumberRefusal;

/**
 * Decides whether a search has enough fields. An NHS number needs a family name or a date of birth with it: a
 * mistyped digit would show the wrong person. A name without a day of birth needs two letters, and a year of
 * birth needs such a name, so that no user can page through all people.
 * @rule PER-11 (docs/rules.md)
 */
export function checkSearch(typed: TypedSearch): Result<Search, SearchRefusal> {
  const words = searchWords(typed.familyName, typed.givenName);
  const { dateOfBirth } = typed;
  if (typed.nhsNumber.trim() === '') {
    const found = { words, dateOfBirth, nhsNumber: null };
    return isEnough(found) ? ok(found) : fail({ kind: refusalOf(found) });
  }
  const number = parseNhsNumber(typed.nhsNumber);
  if (!number.ok) return number;
  if (searchWords(typed.familyName).length === 0 && dateOfBirth === null)
    return fail({ kind: 'nhs-number-alone' });
  return ok({ words, dateOfBirth, nhsNumber: number.value });
}

function isEnough({ words, dateOfBirth }: Search): boolean {
  return isDay(dateOfBirth) || words.some(({ length }) => length >= 2);
}

const isDay = (dateOfBirth: BirthDay | null) => dateOfBirth !== null && !isYearOnly(dateOfBirth);

function refusalOf({ words, dateOfBirth }: Search): 'nothing-to-search' | 'name-too-short' | 'year-alone' {
  if (dateOfBirth !== null) return 'year-alone';
  return words.length === 0 ? 'nothing-to-search' : 'name-too-short';
}
