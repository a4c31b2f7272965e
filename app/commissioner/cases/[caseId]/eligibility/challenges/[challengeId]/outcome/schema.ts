import { z } from 'zod';
import { insteadShape, refineInstead } from '@/components/decision/care-instead-schema';
import { councilShape, missingCouncil } from '@/components/decision/council-schema';
import { CHALLENGE_ENDS } from '@/lib/case/rules/challenge-stage';
import { choice, dateParts, onceRead, optionalText, text } from '@/lib/core/form/fields';

const questions = z.object({
  caseId: z.uuid(),
  challengeId: z.uuid(),
  outcome: choice(CHALLENGE_ENDS, 'Select how this stage ends'),
  /** What is under review, as the form was shown: a plan that opens again has no evidence of its own. */
  about: z.enum(['decision', 'screening', 'plan']),
  evidence: optionalText(4000),
  decidedOn: dateParts('Enter the date it was decided, for example 27 3 2026'),
  reasons: text('Enter the reasons', 4000),
  ...insteadShape,
  nursingRefused: optionalText(2_000),
  ...councilShape,
  /** Of a decision on continuing healthcare: changing it asks whether the council was consulted. */
  asksCouncil: z.enum(['yes', 'no']).default('no'),
});

/** What a new decision rests on is asked with the choice, not after it. */
export const outcomeSchema = questions
  .superRefine(refineInstead, onceRead())
  .superRefine(
    ({ outcome, about, evidence }, ctx) => {
      if (outcome !== 'CHANGED' || about === 'plan' || evidence) return;
      ctx.addIssue({
        code: 'custom',
        path: ['evidence'],
        message: 'Enter the evidence for the new decision',
      });
    },
    onceRead('outcome', 'about', 'evidence'),
  )
  .superRefine(
    (typed, ctx) => {
      if (typed.outcome !== 'CHANGED' || typed.asksCouncil === 'no' || typed.council === null) return;
      for (const { field, message } of missingCouncil(typed))
        ctx.addIssue({ code: 'custom', path: field.split('-'), message });
    },
    onceRead('outcome', 'council'),
  );
