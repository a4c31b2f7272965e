import type { FieldError } from '@/lib/core/form/form-state';
import type { DetailsRefusal } from '@/lib/person/rules/details';
import { type NhsNumberRefusal, NUMBER_SHORTENED } from '@/lib/person/rules/nhs-number';

/** How to mend a detail, and where. */
export function explainDetails(error: DetailsRefusal): FieldError {
  switch (error.kind) {
    case 'reason-required':
    case 'number-and-reason':
      return { field: 'nhsNumber', message: 'Enter the NHS number, or select why there is none' };
    case 'no-name':
      return { field: 'familyName', message: 'Enter the family name' };
    case 'born-in-future':
      return { field: 'dateOfBirth-day', message: 'Date of birth must be today or in the past' };
    case 'born-too-long-ago':
      return { field: 'dateOfBirth-year', message: 'Check the year of birth: it is more than 125 years ago' };
    case 'died-in-future':
    case 'died-before-birth':
      return { field: 'dateOfBirth-day', message: 'Date of birth must not be after the date of death' };
    default:
      return { field: 'nhsNumber', message: explainNhsNumber(error) };
  }
}

/** How to mend an NHS number. */
export function explainNhsNumber(error: NhsNumberRefusal): string {
  switch (error.kind) {
    case 'not-ten-digits':
      return 'Enter an NHS number with 10 digits, for example 999 123 4567';
    case 'digits-lost':
      return NUMBER_SHORTENED;
    case 'all-same-digit':
    case 'no-such-number':
    case 'wrong-check-digit':
      return 'Check the NHS number: one of its digits is wrong';
  }
}
