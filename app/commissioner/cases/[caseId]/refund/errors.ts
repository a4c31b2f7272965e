import type { ConfirmRefundRefusal } from '@/lib/challenge/commands/confirm-refund';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';

/** Why a refund was not confirmed, and the field that mends it. */
export function explainRefund(error: ConfirmRefundRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'already-confirmed':
      return {
        message: `${error.by} confirmed this refund already, on ${formatDay(error.on)}. Yours was not saved`,
      };
    case 'no-refund-due':
      return { message: 'The decisions on this case have changed, and this refund is not due any more' };
    case 'first-day-not-offered':
      return {
        field: 'firstDay',
        message: `Select a first day that counts: ${error.offered.map(formatDay).join(' or ')}`,
      };
    case 'sent-with-other-answers':
      return {
        message: 'This form was sent before with other answers. Open the page again to see what is kept',
      };
    case 'not-found':
      return { message: 'This refund is not yours to confirm' };
  }
}
