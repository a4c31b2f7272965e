import { z } from 'zod';
import { METHODS } from '@/components/plan/method-text';
import { choice, onceRead, optionalPounds, optionalText, optionalWholeNumber } from '@/lib/core/form/fields';
import { indicativeGaps } from '@/lib/plan/rules/indicative-gaps';
import { explainIndicative } from './errors';

const questions = z.object({
  caseId: z.uuid(),
  indicativeId: z.uuid(),
  weekly: optionalPounds('Enter the weekly amount in pounds, for example 250 or 250.50'),
  weeks: optionalWholeNumber(1, 53, 'Enter a whole number of weeks from 1 to 53'),
  contingencyWeeks: optionalWholeNumber(0, 53, 'Enter a whole number of weeks from 0 to 53'),
  oneOff: optionalPounds('Enter the one-off costs in pounds, for example 1250 or 1250.50'),
  oneOffFor: optionalText(500),
  method: choice(METHODS, 'Select how you worked out the amount'),
  methodNote: optionalText(300),
});

/** Checks each answer, then the answers together, so that all errors are shown at once. */
export const indicativeSchema = questions.superRefine(
  (typed, ctx) => {
    for (const { field = '', message } of indicativeGaps(typed).map(explainIndicative)) {
      ctx.addIssue({ code: 'custom', path: [field], message });
    }
  },
  onceRead('weekly', 'oneOff', 'oneOffFor'),
);
