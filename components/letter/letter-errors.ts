import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import type { SendLetterRefusal } from '@/lib/letter/commands/send-letter';

/**
 * The sentence for each refusal to send a letter. The choices are in the address, so that going back shows
 * the letter again.
 */
export function explainLetter(error: SendLetterRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'sent-in-future':
      return { message: 'The date of the letter must be today or in the past' };
    case 'sent-before-decided':
      return { message: `The date of the letter must be on or after ${formatDay(error.settledOn)}` };
    case 'already-sent':
      return { message: 'This letter has already been sent. See the letters for this case' };
    case 'nothing-to-write':
      return { message: 'This letter is out of date. See the letters for this case' };
    case 'no-such-reader':
      return { message: 'This letter cannot be sent to that reader. Choose again who it is to' };
    case 'no-such-copy':
      return { message: 'Someone you chose may not get a copy of this letter. Choose again who gets one' };
    case 'no-one-to-write-to':
      return {
        message:
          'This person has died, and no name and address are on record to write to. Record them on the person’s page, then write the letter',
      };
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
