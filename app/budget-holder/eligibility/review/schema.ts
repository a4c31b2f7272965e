import { z } from 'zod';
import { CHALLENGE_STAGES } from '@/lib/challenge/rules/challenge';
import { text } from '@/lib/core/form/fields';

export const reviewSchema = z.object({
  caseId: z.uuid(),
  challengeId: z.uuid(),
  /** Only for the way back: the command reads from the case which person it belongs to. */
  personId: z.uuid(),
  stage: z.enum(CHALLENGE_STAGES),
  grounds: text('Tell us what you think is wrong', 4000),
});
