'use server';

import { z } from 'zod';
import { CHALLENGE_STAGES } from '@/lib/case/rules/challenge-stage';
import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import { formAction } from '@/lib/web/forms/form-action';
import { explainReview } from './errors';

const reviewSchema = z.object({
  caseId: z.uuid(),
  challengeId: z.uuid(),
  /** Only for the way back: the command reads from the case which person it belongs to. */
  personId: z.uuid(),
  stage: z.enum(CHALLENGE_STAGES),
  grounds: text('Tell us what you think is wrong', 4000),
});

export const submitReview = formAction({
  area: 'budget-holder',
  schema: reviewSchema,
  creates: 'challengeId',
  run: (actor, { caseId, challengeId, stage, grounds }) =>
    askForReview(actor, { caseId, challengeId, stage, grounds, recorded: null }, todayInLondon()),
  explain: explainReview,
  redirectTo: (_, { personId, caseId }) =>
    `/budget-holder/eligibility?for=${personId}&case=${caseId}&done=asked`,
});
