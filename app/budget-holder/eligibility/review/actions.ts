'use server';

import { todayInLondon } from '@/lib/clock';
import { askForReview } from '@/lib/commands/ask-for-review';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
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
