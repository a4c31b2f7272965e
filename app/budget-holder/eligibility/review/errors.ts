import type { AskForReviewRefusal } from '@/lib/challenge/commands/ask-for-review';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';

/** Why a review could not be asked for, in plain words. */
export function explainReview(error: AskForReviewRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'stage-not-open':
      return {
        message:
          error.next.kind === 'running'
            ? 'Someone has already asked for a review. Go back to see what stage it is at'
            : 'You can no longer ask for this. Go back to see what you can do',
      };
    case 'too-late':
      return {
        message: `The deadline to ask was ${formatDay(error.lastDay)}. Contact us if there was a good reason why you could not ask before`,
      };
    case 'sent-with-other-answers':
      return { message: 'You have already sent a request. Go back to see it' };
    case 'asked-in-future':
    case 'asked-before-decision':
    case 'who-asked-missing':
    case 'late-not-yours':
    case 'not-found':
      return { message: 'You cannot ask for this here. Contact us' };
  }
}
