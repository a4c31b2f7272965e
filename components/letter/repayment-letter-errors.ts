import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { SendRepaymentLetterRefusal } from '@/lib/letter/commands/send-repayment-letter';

/** Why a letter was not sent. */
export function explainRepaymentLetter(error: SendRepaymentLetterRefusal): FieldError {
  switch (error.kind) {
    case 'sent-in-future':
      return { message: 'The date of the letter must be today or in the past' };
    case 'sent-before-decided':
      return { message: `The date of the letter must be on or after ${formatDay(error.settledOn)}` };
    case 'reminded-too-early':
      return { message: `The date of a reminder must be after ${formatDay(error.payBy)}` };
    case 'nothing-to-write':
      return { message: 'This letter is out of date. Go back and open it again' };
    case 'no-such-reader':
      return { message: 'This letter cannot be sent to that reader. Choose again who it is to' };
    case 'no-such-copy':
      return { message: 'Someone you chose may not get a copy. Choose again who gets one' };
    case 'no-one-to-write-to':
      return { message: 'No one is on record to write to. Record who deals with the estate first' };
    case 'not-found':
      return { message: 'You do not have access to this' };
  }
}
