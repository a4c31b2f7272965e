'use server';

import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { todayInLondon } from '@/lib/core/clock';
import { formAction } from '@/lib/web/forms/form-action';
import { explainReview } from './errors';
import { reviewSchema } from './schema';

export const submitReview = formAction({
  area: 'budget-holder',
  schema: reviewSchema,
  run: (actor, { caseId, challengeId, stage, grounds }) =>
    askForReview(actor, { caseId, challengeId, stage, grounds, recorded: null }, todayInLondon()),
  explain: explainReview,
  redirectTo: (_, { personId, caseId }) =>
    `/budget-holder/eligibility?for=${personId}&case=${caseId}&done=asked`,
});
