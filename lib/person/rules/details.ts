import { type BirthDay, earliestBirth } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { checkLife, type LifeRefusal } from './life';
import {
  type NhsNumber,
  type NhsNumberMissing,
  type StatedNhsNumberRefusal,
  statedNhsNumber,
} from './nhs-number';
import { hasLetter } from './person-name';

/** A person's identity and contact details as stored; null: not known. */
export type PersonDetails = {
  /** Empty if the person has one name, which is the family name. */
  givenName: string;
  familyName: string;
  preferredName: string | null;
  /** A year, if the day is not known. */
  dateOfBirth: BirthDay;
  diedOn: PlainDate | null;
  nhsNumber: NhsNumber | null;
  nhsNumberMissing: NhsNumberMissing | null;
  addressLine1: string | null;
  addressLine2: string | null;
  town: string | null;
  postcode: string | null;
  phone: string | null;
  email: string | null;
};

/** The same as typed: the NHS number is still a text, which the command checks. */
export type TypedDetails = Omit<PersonDetails, 'nhsNumber'> & { nhsNumber: string };

export type DetailsRefusal = { kind: 'no-name' } | StatedNhsNumberRefusal | LifeRefusal;

/**
 * Checks typed details. Gives them as they are stored, or the first refusal.
 * @rule PER-02 an NHS number or why not, PER-10 the days of a life, PER-15 a name (docs/rules.md)
 */
export function checkDetails(typed: TypedDetails, today: PlainDate): Result<PersonDetails, DetailsRefusal> {
  if (!hasLetter(typed.familyName)) return fail({ kind: 'no-name' });
  const stated = statedNhsNumber(typed.nhsNumber, typed.nhsNumberMissing);
  if (!stated.ok) return stated;
  const life = checkLife(earliestBirth(typed.dateOfBirth), typed.diedOn, today);
  if (!life.ok) return life;
  return ok({ ...typed, nhsNumber: stated.value.nhsNumber, nhsNumberMissing: stated.value.missing });
}

export type DetailName = keyof PersonDetails;

/** The names of the details that differ, in the order of the first. */
export function changedDetails(one: PersonDetails, other: PersonDetails): DetailName[] {
  return (Object.keys(one) as DetailName[]).filter((name) => one[name] !== other[name]);
}
