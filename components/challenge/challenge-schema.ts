import { z } from 'zod';
import { CHALLENGE_STAGES, MEETING_KINDS } from '@/lib/case/rules/challenge-stage';
import { ASKED_BY } from '@/lib/case/rules/groups';
import { choice, dateParts, optionalText, text } from '@/lib/core/form/fields';

const ids = { caseId: z.uuid(), challengeId: z.uuid() };

/** A request for a review, as staff record it. */
export const recordedAskingSchema = z.object({
  ...ids,
  stage: z.enum(CHALLENGE_STAGES),
  askedBy: choice(ASKED_BY, 'Select who asked'),
  askedByName: text('Enter the name of the person who asked', 120),
  askedOn: dateParts('Enter the date they asked, for example 27 3 2026'),
  grounds: text('Enter what they say is wrong', 4000),
  lateReason: optionalText(2000),
});

/** A step of a review. */
export const meetingSchema = z.object({
  ...ids,
  meetingId: z.uuid(),
  kind: choice(MEETING_KINDS, 'Select what happened'),
  heldOn: dateParts('Enter the date it happened, for example 27 3 2026'),
  note: text('Enter what happened', 4000),
});
