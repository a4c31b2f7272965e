'use server';

import { meetingRefusal } from '@/components/eligibility/challenge-refusal';
import { todayInLondon } from '@/lib/clock';
import { recordMeeting } from '@/lib/commands/record-meeting';
import { meetingSchema } from '@/lib/forms/challenge-schema';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';

const submit = formAction({
  area: 'commissioner',
  schema: meetingSchema,
  run: (actor, input) => recordMeeting(actor, input, todayInLondon()),
  explain: meetingRefusal,
  redirectTo: (_, { requestId, challengeId }) =>
    `/commissioner/requests/${requestId}/eligibility/challenges/${challengeId}?done=step`,
});

export async function submitStep(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
