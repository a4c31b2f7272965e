'use server';

import { z } from 'zod';
import { REVIEW_KINDS, type ReviewKind } from '@/lib/case/rules/clock-kind';
import { REVIEW_OUTCOMES, type ReviewOutcome } from '@/lib/case/rules/review-outcome';
import { todayInLondon } from '@/lib/core/clock';
import { choice, dateParts, optionalText, text } from '@/lib/core/form/fields';
import { recordReview } from '@/lib/review/commands/record-review';
import { formAction } from '@/lib/web/forms/form-action';
import { explainReview } from './errors';

export const submitCareReview = formAction({
  area: 'practitioner',
  schema: z.object({
    caseId: z.uuid(),
    reviewId: z.uuid(),
    kind: choice(REVIEW_KINDS, 'Select what was reviewed'),
    heldOn: dateParts('Enter the date the review was held, for example 24 6 2026'),
    present: text('Enter who was there', 500),
    outcome: choice(REVIEW_OUTCOMES, 'Select the outcome of the review'),
    reason: optionalText(2_000),
  }),
  creates: 'reviewId',
  run: (actor, input) => recordReview(actor, input, todayInLondon()),
  explain: explainReview,
  redirectTo: (caseId, { kind, outcome }) => `/practitioner/cases/${caseId}?done=${doneOf(kind, outcome)}`,
});

const DONE: Record<ReviewOutcome, string> = {
  NO_CHANGE: 'reviewed',
  CHANGE_PLAN: 'reviewed-plan',
  ELIGIBILITY_AGAIN: 'reviewed-eligibility',
};

function doneOf(kind: ReviewKind, outcome: ReviewOutcome): string {
  const isOfNursing = kind === 'NURSING_REVIEW' && outcome !== 'NO_CHANGE';
  return isOfNursing ? `${DONE[outcome]}-of-nursing` : DONE[outcome];
}
