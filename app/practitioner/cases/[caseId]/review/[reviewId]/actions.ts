'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import { type TakeBackReviewRefusal, takeBackReview } from '@/lib/review/commands/take-back-review';
import { formAction } from '@/lib/web/forms/form-action';

export const submitReviewTakenBack = formAction({
  area: 'practitioner',
  schema: z.object({
    caseId: z.uuid(),
    reviewId: z.uuid(),
    reason: text('Enter why it was a mistake', 500),
  }),
  run: (actor, input) => takeBackReview(actor, input, todayInLondon()),
  explain,
  redirectTo: (caseId) => `/practitioner/cases/${caseId}?done=review-taken-back`,
});

function explain(error: TakeBackReviewRefusal | NotFound): FieldError {
  switch (error.kind) {
    case 'review-taken-back-already':
      return { message: 'This review has been taken back already' };
    case 'later-review-held':
      return { message: 'A later review has been recorded. Take that one back first' };
    case 'not-found':
      return { message: 'You do not have access to this review' };
  }
}
