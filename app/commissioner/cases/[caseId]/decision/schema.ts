import { z } from 'zod';
import { choice, onceRead } from '@/lib/core/form/fields';
import { DECISION_OPTIONS, missingTexts } from '@/lib/plan/rules/approval';
import { explainDecision } from './errors';

const words = () => z.string().trim().max(4000, 'Use 4,000 characters or fewer').default('');

const questions = z.object({
  caseId: z.uuid(),
  submissionId: z.uuid(),
  option: choice(DECISION_OPTIONS, 'Select what you decide'),
  conditions: words(),
  reasons: words(),
});

/** What must be written for which decision is the rule's to say; it is asked with the choice, not after it. */
export const decisionSchema = questions.superRefine((typed, ctx) => {
  for (const { field = '', message } of missingTexts(typed).map(explainDecision)) {
    ctx.addIssue({ code: 'custom', path: [field], message });
  }
}, onceRead());
