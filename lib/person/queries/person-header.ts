import 'server-only';
import { isAgeUncertain } from '@/lib/core/birth-day';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { fullName } from '@/lib/person/rules/person-name';
import { bornText, nhsNumberText } from '@/lib/person/rules/person-text';
import type { Person } from '@/lib/person/store/person';

export type PersonHeaderView = {
  personId: string;
  name: string;
  preferredName: string | null;
  born: string;
  /** Only the year of birth is known, and a rule by age may come out either way. */
  isAgeUncertain: boolean;
  nhsNumber: string;
  diedOn: string | null;
};

/** The header of every page of one person. */
export function personHeader(person: Person, today: PlainDate): PersonHeaderView {
  return {
    personId: person.personId,
    name: fullName(person),
    preferredName: person.preferredName,
    born: bornText(person, today),
    isAgeUncertain: isAgeUncertain(person.dateOfBirth, person.diedOn ?? today),
    nhsNumber: nhsNumberText(person.nhsNumber, person.nhsNumberMissing),
    diedOn: person.diedOn && formatDay(person.diedOn),
  };
}
