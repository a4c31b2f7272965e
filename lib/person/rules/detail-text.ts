import { formatBirth } from '@/lib/core/birth-day';
import { formatDay } from '@/lib/core/plain-date';
import { DETAILS } from './detail-fields';
import type { DetailName, PersonDetails } from './details';
import { missingReason, nhsNumberText } from './person-text';

/** The label of a detail. */
export function detailName(name: DetailName): string {
  return DETAILS[name].label;
}

/** The value of a detail in words; never empty. */
export function detailText(details: PersonDetails, name: DetailName): string {
  switch (name) {
    case 'dateOfBirth':
      return formatBirth(details.dateOfBirth);
    case 'diedOn':
      return details.diedOn ? formatDay(details.diedOn) : 'None';
    case 'nhsNumber':
      return nhsNumberText(details.nhsNumber, null);
    case 'nhsNumberMissing':
      return details.nhsNumberMissing ? missingReason(details.nhsNumberMissing) : 'There is one';
    default:
      return details[name] || 'Nothing';
  }
}
