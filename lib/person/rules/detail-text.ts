import { formatDay } from '@/lib/core/plain-date';
import type { DetailName, PersonDetails } from './details';
import { formatNhsNumber } from './nhs-number';
import { missingReason } from './person-text';

const names: Record<DetailName, string> = {
  givenName: 'Given name',
  familyName: 'Family name',
  preferredName: 'Preferred name',
  dateOfBirth: 'Date of birth',
  diedOn: 'Date of death',
  nhsNumber: 'NHS number',
  nhsNumberMissing: 'Why there is no NHS number',
  addressLine1: 'Address line 1',
  addressLine2: 'Address line 2',
  town: 'Town or city',
  postcode: 'Postcode',
  phone: 'Phone number',
  email: 'Email address',
  gpPracticeCode: 'GP practice code',
  aisContactMethod: 'Contact need',
  aisInformationFormat: 'Information need',
  aisCommunicationProfession: 'Communication professional',
  aisCommunicationSupport: 'Communication support',
};

/** What a detail is called. */
export function detailName(name: DetailName): string {
  return names[name];
}

/** What one detail says, in words; never empty. */
export function detailText(details: PersonDetails, name: DetailName): string {
  switch (name) {
    case 'dateOfBirth':
      return formatDay(details.dateOfBirth);
    case 'diedOn':
      return details.diedOn ? formatDay(details.diedOn) : 'None';
    case 'nhsNumber':
      return details.nhsNumber ? formatNhsNumber(details.nhsNumber) : 'None';
    case 'nhsNumberMissing':
      return details.nhsNumberMissing ? missingReason(details.nhsNumberMissing) : 'There is one';
    default:
      if (details[name] === '') return 'Asked: no such need';
      return details[name] ?? (name.startsWith('ais') ? 'Not asked yet' : 'Nothing');
  }
}
