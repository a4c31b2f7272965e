'use server';

import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { todayInLondon } from '@/lib/core/clock';
import { formAction } from '@/lib/web/forms/form-action';
import { explainReview } from './explain';
import { reviewSchema } from './schema';

export const submitReview = formAction({
  area: 'budget-holder',
  schema: reviewSchema,
  run: (actor, { requestId, challengeId, stage, grounds }) =>
    askForReview(actor, { requestId, challengeId, stage, grounds, recorded: null }, todayInLondon()),
  explain: explainReview,
  redirectTo: (_, { personId, requestId }) =>
    `/budget-holder/eligibility?for=${personId}&case=${requestId}&done=asked`,
});
