import type { AskForReviewRefusal } from '@/lib/challenge/commands/ask-for-review';
import type { RecordMeetingRefusal } from '@/lib/challenge/commands/record-meeting';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { NotFound } from '@/lib/core/result';
import { nextStageText } from './challenge-text';

/** Why a request was not recorded, and the field that mends it. For staff. */
export function askRefusal(error: AskForReviewRefusal | NotFound, today: PlainDate): FieldError {
  switch (error.kind) {
    case 'stage-not-open':
      return { message: `This was not saved. ${nextStageText(error.next, today)}` };
    case 'asked-in-future':
      return { field: 'askedOn-day', message: 'The date must be today or in the past' };
    case 'asked-before-decision':
      return { field: 'askedOn-day', message: `The date must be on or after ${formatDay(error.since)}` };
    case 'too-late':
      return {
        field: 'lateReason',
        message: `The deadline was ${formatDay(error.lastDay)}. A PHB lead can accept a late request with a reason`,
      };
    case 'late-not-yours':
      return { message: 'Only a PHB lead can accept a late request' };
    case 'who-asked-missing':
      return { field: 'askedByName', message: 'Enter the name of the person who asked' };
    case 'sent-with-other-answers':
      return {
        message: 'You may have already saved this. Go back and check what is recorded',
      };
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}

/** Why a step was not recorded, and the field that mends it. */
export function meetingRefusal(error: RecordMeetingRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'challenge-ended':
      return { message: `${error.by} ended this stage on ${formatDay(error.on)}. Your step was not saved` };
    case 'held-in-future':
      return { field: 'heldOn-day', message: 'The date must be today or in the past' };
    case 'held-before-asked':
      return {
        field: 'heldOn-day',
        message: `The date must be on or after ${formatDay(error.askedOn)}, when they asked`,
      };
    case 'sent-with-other-answers':
      return {
        message: 'You may have already saved this. Go back and check what is recorded',
      };
    case 'not-for-you':
    case 'not-found':
      return { message: 'You do not have access to this' };
  }
}
