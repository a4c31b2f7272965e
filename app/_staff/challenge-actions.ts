import { askRefusal, meetingRefusal } from '@/components/challenge/challenge-errors';
import { meetingSchema, recordedAskingSchema } from '@/components/challenge/challenge-schema';
import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { recordMeeting } from '@/lib/challenge/commands/record-meeting';
import { todayInLondon } from '@/lib/core/clock';
import type { StaffArea } from '@/lib/core/policy/area';
import { formAction } from '@/lib/web/forms/form-action';

/** Records that a review was asked for. */
export function askingAction(area: StaffArea) {
  return formAction({
    area,
    schema: recordedAskingSchema,
    creates: 'challengeId',
    run: (actor, { challengeId, caseId, stage, grounds, ...recorded }) =>
      askForReview(actor, { challengeId, caseId, stage, grounds, recorded }, todayInLondon()),
    explain: (error) => askRefusal(error, todayInLondon()),
    redirectTo: (_, { caseId, challengeId }) =>
      `/${area}/cases/${caseId}/eligibility/challenges/${challengeId}?done=asked`,
  });
}

/** Records a step of a review. */
export function challengeStepAction(area: StaffArea) {
  return formAction({
    area,
    schema: meetingSchema,
    creates: 'meetingId',
    run: (actor, input) => recordMeeting(actor, input, todayInLondon()),
    explain: meetingRefusal,
    redirectTo: (_, { caseId, challengeId }) =>
      `/${area}/cases/${caseId}/eligibility/challenges/${challengeId}?done=step`,
  });
}
