import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import type { RecordReviewRefusal } from '@/lib/review/commands/record-review';

/** The sentence for each refusal of a review, and the field that mends it. */
export function explainReview(error: RecordReviewRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'review-in-future':
      return { field: 'heldOn-day', message: 'The date of the review must be today or in the past' };
    case 'review-before-start':
      return {
        field: 'heldOn-day',
        message: `The date of the review must be on or after ${formatDay(error.startsOn)}, when what was reviewed began`,
      };
    case 'review-not-after-last':
      return {
        field: 'heldOn-day',
        message: `The date of the review must be after ${formatDay(error.lastOn)}, when the last one was held`,
      };
    case 'review-after-care':
      return {
        field: 'heldOn-day',
        message: `The date of the review must be on or before ${formatDay(error.lastDay)}, the last day of the care`,
      };
    case 'review-reason-missing':
      return { field: 'reason', message: 'Enter why the plan or eligibility needs to change' };
    case 'no-such-review-due':
      return { message: 'No review of this kind is due on this case' };
    case 'sent-with-other-answers':
      return {
        message: 'This review was recorded with other answers. Check the case before you send it again',
      };
    case 'person-died':
      return { message: `This person died on ${formatDay(error.diedOn)}, so no review can be recorded` };
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
