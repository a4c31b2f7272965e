import type { CheckRefundRefusal } from '@/lib/challenge/commands/check-refund';
import type { ConfirmRefundRefusal } from '@/lib/challenge/commands/confirm-refund';
import type { TakeBackRefusal } from '@/lib/challenge/rules/refund-back';
import type { RefundPeopleRefusal } from '@/lib/challenge/rules/refund-people';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
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
    case 'decided-on-this-case':
    case 'confirmed-first':
      return explainPeople(error);
    case 'council-above-amount':
      return {
        field: 'toCouncil',
        message: `No more than ${formatPence(error.amount)} can go back to the council: that is the whole refund`,
      };
    case 'council-not-named':
      return { field: 'council', message: 'Enter the name of the council' };
    case 'sent-with-other-answers':
      return {
        message: 'You may have already saved this. Reload the page to check',
      };
    case 'not-found':
      return { message: 'You cannot confirm this refund' };
  }
}

/** Why a second officer's answer was not saved, and the field that mends it. */
export function explainRefundCheck(error: CheckRefundRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'decided-on-this-case':
    case 'confirmed-first':
      return explainPeople(error);
    case 'reasons-missing':
      return { field: 'reasons', message: 'Enter why you decline it' };
    case 'needs-no-second':
      return { message: 'This refund needs no second officer' };
    case 'already-taken-back':
      return explainTakenBack(error);
    case 'already-checked':
      return { message: `${error.by} already answered on ${formatDay(error.on)}. Yours was not saved` };
    case 'not-found':
      return { message: 'You cannot confirm this refund' };
  }
}

function explainPeople({ kind }: RefundPeopleRefusal): FieldError {
  return {
    message:
      kind === 'confirmed-first'
        ? 'You confirmed this refund first. Another finance officer must be the second'
        : 'You decided on eligibility in this case. Another finance officer must confirm the refund',
  };
}

/** Why a refund was not taken back. */
export function explainRefundBack(error: TakeBackRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'decided-on-this-case':
      return {
        message: 'You decided on eligibility in this case. Another finance officer must take the refund back',
      };
    case 'already-taken-back':
      return explainTakenBack(error);
    case 'was-declined':
      return { message: 'A second officer declined this refund, so there is nothing to take back' };
    case 'not-found':
      return { message: 'You cannot take back this refund' };
  }
}

function explainTakenBack({ by, on }: { by: string; on: PlainDate }): FieldError {
  return { message: `${by} took this refund back on ${formatDay(on)}. Yours was not saved` };
}
