import type { PlainDate } from '@/lib/core/plain-date';
import { ok, type Result } from '@/lib/core/result';
import type { AccessibleInformation } from './accessible-information';
import { checkLife, type LifeRefusal } from './life';
import {
  type NhsNumber,
  type NhsNumberMissing,
  type StatedNhsNumberRefusal,
  statedNhsNumber,
} from './nhs-number';

/** Who a person is and how to reach them, as it is kept: null where nothing is known. */
export type PersonDetails = AccessibleInformation & {
  givenName: string;
  familyName: string;
  preferredName: string | null;
  dateOfBirth: PlainDate;
  diedOn: PlainDate | null;
  nhsNumber: NhsNumber | null;
  nhsNumberMissing: NhsNumberMissing | null;
  addressLine1: string | null;
  addressLine2: string | null;
  town: string | null;
  postcode: string | null;
  phone: string | null;
  email: string | null;
  gpPracticeCode: string | null;
};

/** The same as it is typed: the NHS number still as text, checked by the command. */
export type TypedDetails = Omit<PersonDetails, 'nhsNumber'> & { nhsNumber: string };

export type DetailsRefusal = StatedNhsNumberRefusal | LifeRefusal;

/**
 * Details as they may be kept, or the first thing that cannot be right.
 * @rule PER-02 an NHS number or why not, PER-10 the days of a life (docs/rules.md)
 */
export function checkDetails(typed: TypedDetails, today: PlainDate): Result<PersonDetails, DetailsRefusal> {
  const stated = statedNhsNumber(typed.nhsNumber, typed.nhsNumberMissing);
  if (!stated.ok) return stated;
  const life = checkLife(typed.dateOfBirth, typed.diedOn, today);
  if (!life.ok) return life;
  return ok({ ...typed, nhsNumber: stated.value.nhsNumber, nhsNumberMissing: stated.value.missing });
}

export type DetailName = keyof PersonDetails;

/** The details in which two differ, in the order of the first. */
export function changedDetails(one: PersonDetails, other: PersonDetails): DetailName[] {
  return (Object.keys(one) as DetailName[]).filter((name) => one[name] !== other[name]);
}
