import 'server-only';
import type { CasePerson } from '@/lib/case/store/case-record';
import { ageInWords, formatBirth, isAgeUncertain } from '@/lib/core/birth-day';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { hasNeedBefore, recordedBeforeLines } from '@/lib/person/rules/accessible-information';
import { needLines } from '@/lib/person/rules/need-lines';
import type { NhsNumberMissing } from '@/lib/person/rules/nhs-number';
import { calledName, fullName } from '@/lib/person/rules/person-name';
import { readNeeds } from '@/lib/person/store/needs';
import type { StoredNeeds } from '@/lib/person/store/needs-sql';

/** The person at the head of each page of a case. */
export type CasePersonView = {
  name: string;
  /** What to call them. */
  calledName: string;
  /** The same, where it is another name than the given one. */
  preferredName: string | null;
  /** 4 May 1980 (age 45) */
  born: string;
  /** Only the year of birth is known, and a rule by age may come out either way. */
  isAgeUncertain: boolean;
  died: string | null;
  /** Ten digits. */
  nhsNumber: string | null;
  nhsNumberMissing: NhsNumberMissing | null;
  /** What helps them to understand and to answer (Accessible Information Standard); null: not asked yet. */
  needs: string[] | null;
};

/** Words for the person at the head of a case. */
export function casePerson(person: CasePerson, today: PlainDate): CasePersonView {
  const { givenName, preferredName, nhsNumberMissingReason, dateOfBirth, diedOn } = person;
  return {
    name: fullName(person),
    calledName: calledName(person),
    preferredName: preferredName === givenName ? null : preferredName,
    born: `${formatBirth(dateOfBirth)} (age ${ageInWords(dateOfBirth, diedOn ?? today)})`,
    isAgeUncertain: isAgeUncertain(dateOfBirth, diedOn ?? today),
    died: diedOn && formatDay(diedOn),
    nhsNumber: person.nhsNumber,
    nhsNumberMissing: nhsNumberMissingReason,
    needs: needsOf(person.needs),
  };
}

function needsOf({ chosen, before }: StoredNeeds): string[] | null {
  const needs = readNeeds(chosen);
  if (needs) return needLines(needs).map(({ label }) => label);
  const lines = recordedBeforeLines(before);
  if (lines.length === 0) return null;
  return hasNeedBefore(before) ? [`Recorded before, please confirm. ${lines.join('. ')}`] : [];
}
