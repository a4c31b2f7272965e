'use server';

import { askRefusal } from '@/components/challenge/challenge-refusal';
import { recordedAskingSchema } from '@/components/challenge/challenge-schema';
import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { todayInLondon } from '@/lib/core/clock';
import type { FormState } from '@/lib/core/form/form-state';
import { formAction } from '@/lib/web/forms/form-action';

const submit = formAction({
  area: 'practitioner',
  schema: recordedAskingSchema,
  run: (actor, { challengeId, requestId, stage, grounds, ...recorded }) =>
    askForReview(actor, { challengeId, requestId, stage, grounds, recorded }, todayInLondon()),
  explain: (error) => askRefusal(error, todayInLondon()),
  redirectTo: (_, { requestId, challengeId }) =>
    `/practitioner/requests/${requestId}/eligibility/challenges/${challengeId}?done=asked`,
});

export async function submitAsking(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
