'use server';

import { meetingRefusal } from '@/components/challenge/challenge-refusal';
import { meetingSchema } from '@/components/challenge/challenge-schema';
import { recordMeeting } from '@/lib/challenge/commands/record-meeting';
import { todayInLondon } from '@/lib/core/clock';
import type { FormState } from '@/lib/core/form/form-state';
import { formAction } from '@/lib/web/forms/form-action';

const submit = formAction({
  area: 'practitioner',
  schema: meetingSchema,
  run: (actor, input) => recordMeeting(actor, input, todayInLondon()),
  explain: meetingRefusal,
  redirectTo: (_, { requestId, challengeId }) =>
    `/practitioner/requests/${requestId}/eligibility/challenges/${challengeId}?done=step`,
});

export async function submitStep(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
