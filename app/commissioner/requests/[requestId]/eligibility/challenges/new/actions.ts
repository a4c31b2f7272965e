'use server';

import { askRefusal } from '@/components/eligibility/challenge-refusal';
import { todayInLondon } from '@/lib/clock';
import { askForReview } from '@/lib/commands/ask-for-review';
import { recordedAskingSchema } from '@/lib/forms/challenge-schema';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';

const submit = formAction({
  area: 'commissioner',
  schema: recordedAskingSchema,
  run: (actor, { challengeId, requestId, stage, grounds, ...recorded }) =>
    askForReview(actor, { challengeId, requestId, stage, grounds, recorded }, todayInLondon()),
  explain: (error) => askRefusal(error, todayInLondon()),
  redirectTo: (_, { requestId, challengeId }) =>
    `/commissioner/requests/${requestId}/eligibility/challenges/${challengeId}?done=asked`,
});

export async function submitAsking(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
