import type { AskForReviewRefusal } from '@/lib/challenge/commands/ask-for-review';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';

/** Why it could not be asked, in plain words. */
export function explainReview(error: AskForReviewRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'stage-not-open':
      return {
        message:
          error.next.kind === 'running'
            ? 'Somebody has asked already. We are looking at it. Go back to see how far we are'
            : 'This cannot be asked for any more. Go back to see what you can do',
      };
    case 'too-late':
      return {
        message: `The last day to ask was ${formatDay(error.lastDay)}. Talk to us if there was a good reason why you could not ask before`,
      };
    case 'sent-with-other-answers':
      return { message: 'You sent this before with other words. Go back to see what we have' };
    case 'asked-in-future':
    case 'asked-before-decision':
    case 'who-asked-missing':
    case 'late-not-yours':
    case 'not-found':
      return { message: 'You cannot ask for this here. Talk to us' };
  }
}
