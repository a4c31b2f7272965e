import { newId } from '@/lib/core/id';
import { day } from '@/lib/core/plain-date';
import type { TypedDetails } from '@/lib/person/rules/details';
import { checkDigit } from '@/lib/person/rules/nhs-number';

/** A day on which all these tests play. */
export const today = day('2026-11-20');

let numbered = 0;

/** An NHS number of the test range that no other test of this file has. */
export function anNhsNumber(): string {
  for (;;) {
    numbered += 1;
    const nine = `999${String(numbered).padStart(6, '0')}`;
    const check = checkDigit(nine);
    if (check !== null) return `${nine}${check}`;
  }
}

/** Details as a form types them; every person differs by default. */
export function typedDetails(given: Partial<TypedDetails> = {}): TypedDetails {
  const name = newId().replace(/-/g, '').slice(-12);
  return {
    givenName: name,
    familyName: `${name}son`,
    preferredName: null,
    dateOfBirth: day('1980-05-04'),
    diedOn: null,
    nhsNumber: '',
    nhsNumberMissing: 'NOT_YET_TRACED',
    addressLine1: null,
    addressLine2: null,
    town: null,
    postcode: null,
    phone: null,
    email: null,
    gpPracticeCode: null,
    aisContactMethod: null,
    aisInformationFormat: null,
    aisCommunicationProfession: null,
    aisCommunicationSupport: null,
    ...given,
  };
}

/** With an NHS number in place of a reason. */
export function detailsWithNumber(nhsNumber: string, given: Partial<TypedDetails> = {}): TypedDetails {
  return typedDetails({ ...given, nhsNumber, nhsNumberMissing: null });
}
