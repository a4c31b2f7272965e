import type { FormCard } from '@/lib/core/form/form-state';
import type { PlainDate } from '@/lib/core/plain-date';
import { bornText, nameWithPreferred, nhsNumberHint } from '@/lib/person/rules/person-text';
import type { FoundPerson } from '@/lib/person/store/person-search';

/**
 * The few facts that tell people apart, and links to their record: directly if it is open to the reader, else
 * by joining the caseload or by break glass.
 * @param openTo the people with a record open to the practitioner now
 */
export function personCard(person: FoundPerson, openTo: readonly string[], today: PlainDate): FormCard {
  const heading = nameWithPreferred(person);
  return {
    key: person.personId,
    heading,
    status: statusOf(person, openTo),
    facts: [
      ...(person.formerNames ? [{ term: 'Formerly', value: person.formerNames.join(', ') }] : []),
      { term: 'Born', value: bornText(person, today) },
      { term: 'NHS number', value: nhsNumberHint(person.nhsNumber) },
      { term: 'Lives in', value: placeOf(person) },
    ],
    links: linksTo(person.personId, openTo.includes(person.personId), heading),
  };
}

function statusOf({ personId, isOnCaseload }: FoundPerson, openTo: readonly string[]): string {
  if (isOnCaseload) return 'On your caseload';
  return openTo.includes(personId) ? 'Temporary access' : 'Not on your caseload';
}

/** The town and the first half of the postcode, not the address. */
function placeOf({ town, postcode, isSensitive }: FoundPerson): string {
  if (isSensitive) return 'Not shown: sensitive record';
  return [town, postcode?.split(' ')[0]].filter(Boolean).join(', ') || 'Not known';
}

function linksTo(personId: string, isOpen: boolean, name: string): FormCard['links'] {
  const record = `/practitioner/people/${personId}`;
  if (isOpen) return [{ href: record, text: 'Open the record', hiddenText: `of ${name}` }];
  return [
    { href: `${record}/join`, text: 'Take onto my caseload', hiddenText: name },
    { href: `${record}/open`, text: 'Open with a reason', hiddenText: `the record of ${name}` },
  ];
}
