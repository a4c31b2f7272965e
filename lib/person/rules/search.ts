import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { nameKey } from './name-key';
import { type NhsNumber, type NhsNumberRefusal, parseNhsNumber } from './nhs-number';

export type TypedSearch = {
  familyName: string;
  /** The given or the preferred name. */
  givenName: string;
  dateOfBirth: PlainDate | null;
  nhsNumber: string;
};

/** A search: every field that is not null must match. Names are prefix keys. */
export type Search = {
  familyKey: string | null;
  givenKey: string | null;
  dateOfBirth: PlainDate | null;
  nhsNumber: NhsNumber | null;
};

export type SearchRefusal =
  | { kind: 'nothing-to-search' }
  | { kind: 'nhs-number-alone' }
  | { kind: 'name-too-short' }
  | NhsNumberRefusal;

/**
 * Decides whether a search has enough fields. An NHS number needs a family name or a date of birth with it: a
 * mistyped digit would show the wrong person. A name alone needs two letters, so that no user can page
 * through all people.
 * @rule PER-11 (docs/rules.md)
 */
export function checkSearch(typed: TypedSearch): Result<Search, SearchRefusal> {
  const familyKey = nameKey(typed.familyName) || null;
  const givenKey = nameKey(typed.givenName) || null;
  const { dateOfBirth } = typed;
  if (typed.nhsNumber.trim() === '') {
    const found = { familyKey, givenKey, dateOfBirth, nhsNumber: null };
    return isEnough(found) ? ok(found) : fail({ kind: refusalOf(familyKey ?? givenKey) });
  }
  const number = parseNhsNumber(typed.nhsNumber);
  if (!number.ok) return number;
  if (familyKey === null && dateOfBirth === null) return fail({ kind: 'nhs-number-alone' });
  return ok({ familyKey, givenKey, dateOfBirth, nhsNumber: number.value });
}

function isEnough({ familyKey, givenKey, dateOfBirth }: Search): boolean {
  return dateOfBirth !== null || (familyKey?.length ?? 0) >= 2 || (givenKey?.length ?? 0) >= 2;
}

function refusalOf(name: string | null): 'nothing-to-search' | 'name-too-short' {
  return name === null ? 'nothing-to-search' : 'name-too-short';
}
