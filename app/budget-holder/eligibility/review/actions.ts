'use server';

import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { todayInLondon } from '@/lib/core/clock';
import type { FormState } from '@/lib/core/form/form-state';
import { formAction } from '@/lib/web/forms/form-action';
import { explainReview } from './explain';
import { reviewSchema } from './schema';

const submit = formAction({
  area: 'budget-holder',
  schema: reviewSchema,
  run: (actor, { requestId, challengeId, stage, grounds }) =>
    askForReview(actor, { requestId, challengeId, stage, grounds, recorded: null }, todayInLondon()),
  explain: explainReview,
  redirectTo: (_, { personId, requestId }) =>
    `/budget-holder/eligibility?for=${personId}&case=${requestId}&done=asked`,
});

export async function submitReview(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
