import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { ApplyResultsRefusal } from '@/lib/payment/commands/apply-results';

/** What is wrong with results. `field`: the first box of the day. */
export function explainResult(error: ApplyResultsRefusal, field: string): FieldError {
  switch (error.kind) {
    case 'result-in-future':
      return { field, message: 'The day must be today or earlier' };
    case 'result-before-release':
      return {
        field,
        message: `The day must be ${formatDay(error.releasedOn)} or later, when the run was released`,
      };
    case 'unknown-reference':
      return { message: `The run has no payment with the reference ${error.reference}` };
    case 'run-not-sent':
      return { message: 'This run is not marked as sent' };
    case 'not-found':
      return { message: 'You do not have access to this run' };
    case 'already-reversed':
    case 'amount-not-positive':
    case 'below-floor':
    case 'is-a-reversal':
    case 'key-used-otherwise':
    case 'not-balanced':
    case 'notional-is-not-paid-out':
    case 'too-few-postings':
    case 'zero-posting':
      return { message: 'The return could not be posted. Nothing has changed' };
  }
}
