import type { DecideEligibilityError } from '@/lib/commands/decide-eligibility';
import type { FieldError } from '@/lib/forms/form-state';
import { formatDay } from '@/lib/shared/plain-date';
import type { NotFound } from '@/lib/shared/result';

/** The sentence for each refusal of an eligibility decision, and the field that mends it. */
export function explainEligibility(error: DecideEligibilityError | NotFound): FieldError {
  switch (error.kind) {
    case 'decided-in-future':
      return { field: 'decidedOn-day', message: 'The date must be today or in the past' };
    case 'decided-before-asked':
      return {
        field: 'decidedOn-day',
        message: `The date must be on or after ${formatDay(error.askedOn)}, when the person asked`,
      };
    case 'already-decided':
      return {
        message: `${error.deciderName} has already decided this, on ${formatDay(error.decidedOn)}. Your decision was not saved`,
      };
    case 'assessment-open':
      return {
        message: 'An assessment on this case is open. Decide on what it recommends, or withdraw it first',
      };
    case 'not-in-this-state':
    case 'not-by-this-role':
      return { message: 'The case was closed before you decided. Your decision was not saved' };
    case 'not-found':
      return { message: 'This case is not open to you' };
  }
}
