import type { ConfirmRefundRefusal } from '@/lib/challenge/commands/confirm-refund';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';

/** Why a refund was not confirmed, and the field that mends it. */
export function explainRefund(error: ConfirmRefundRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'already-confirmed':
      return {
        message: `${error.by} already confirmed this refund on ${formatDay(error.on)}. Yours was not saved`,
      };
    case 'no-refund-due':
      return { message: 'The decisions on this case have changed, and this refund is no longer due' };
    case 'first-day-not-offered':
      return {
        field: 'firstDay',
        message: `Select a valid first day: ${error.offered.map(formatDay).join(' or ')}`,
      };
    case 'sent-with-other-answers':
      return {
        message: 'You may have already saved this. Reload the page to check',
      };
    case 'not-found':
      return { message: 'You cannot confirm this refund' };
  }
}
