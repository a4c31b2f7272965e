import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { PayRestRefusal } from '@/lib/payment/commands/pay-rest';
import type { RecordReturnRefusal } from '@/lib/payment/commands/record-return';

/** What is wrong with results. `field`: the first box of the day. */
export function explainResult(error: PayRestRefusal | RecordReturnRefusal, field: string): FieldError {
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
    case 'results-known':
      return { message: 'The result of every payment is recorded already. Open the run again to see them' };
    case 'returned-already':
      return { message: 'This return is recorded already. Open the payment again to see its day and reason' };
    case 'money-spent':
      return { message: spentText(error.reference) };
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

/** Why a return cannot be recorded yet, and what comes first. */
export function spentText(reference: string): string {
  return `Money of ${reference} is recorded as spent. Reverse that spending first, then record the return`;
}
