import 'server-only';
import { isAgeUncertain } from '@/lib/core/birth-day';
import { dayInLondon } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { fullName } from '@/lib/person/rules/person-name';
import { bornText, nhsNumberText } from '@/lib/person/rules/person-text';
import type { Death } from '@/lib/person/store/death';
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
  /** By whom the death was recorded, when, and from whom it was heard; null while there is none. */
  deathRecorded: string | null;
};

/** The header of every page of one person. */
export function personHeader(person: Person, today: PlainDate, death: Death | null): PersonHeaderView {
  return {
    personId: person.personId,
    name: fullName(person),
    preferredName: person.preferredName,
    born: bornText(person, today),
    isAgeUncertain: isAgeUncertain(person.dateOfBirth, person.diedOn ?? today),
    nhsNumber: nhsNumberText(person.nhsNumber, person.nhsNumberMissing),
    diedOn: person.diedOn && formatDay(person.diedOn),
    deathRecorded: death && recordedText(death),
  };
}

function recordedText({ recordedBy, recordedAt, heardFrom }: Death): string {
  return `Recorded by ${recordedBy} on ${formatDay(dayInLondon(recordedAt))}. Told by: ${heardFrom}.`;
}
