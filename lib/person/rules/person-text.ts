import { ageInWords, formatBirth } from '@/lib/core/birth-day';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { PersonDetails } from './details';
import { formatNhsNumber, type NhsNumberMissing } from './nhs-number';
import { fullName } from './person-name';

type Named = Pick<PersonDetails, 'givenName' | 'familyName' | 'preferredName'>;
type Lived = Pick<PersonDetails, 'dateOfBirth' | 'diedOn'>;

/** Alice Demo (likes to be called Ali) */
export function nameWithPreferred(person: Named): string {
  return person.preferredName
    ? `${fullName(person)} (likes to be called ${person.preferredName})`
    : fullName(person);
}

/** 3 March 1980, aged 46; after a death, the age reached. */
export function bornText({ dateOfBirth, diedOn }: Lived, today: PlainDate): string {
  const born = formatBirth(dateOfBirth);
  if (diedOn !== null) return `${born}, died on ${formatDay(diedOn)} aged ${ageInWords(dateOfBirth, diedOn)}`;
  return `${born}, aged ${ageInWords(dateOfBirth, today)}`;
}

const missing: Record<NhsNumberMissing, string> = {
  NOT_YET_TRACED: 'Not yet traced',
  NOT_REGISTERED: 'Not registered with the NHS',
  PERSON_DECLINED: 'The person did not want to give it',
  NEWBORN: 'Newborn baby, number not yet given',
};

export function missingReason(reason: NhsNumberMissing): string {
  return missing[reason];
}

const NOT_RECORDED = 'Not recorded';

/** The number as the NHS prints it, or why there is none, if known. */
export function nhsNumberText(number: string | null, reason: NhsNumberMissing | null): string {
  if (number !== null) return formatNhsNumber(number);
  return reason === null ? NOT_RECORDED : missing[reason];
}

/** The last four digits: enough to check, not to disclose. */
export function nhsNumberHint(number: string | null): string {
  return number === null ? NOT_RECORDED : `Ends in ${number.slice(-4)}`;
}
