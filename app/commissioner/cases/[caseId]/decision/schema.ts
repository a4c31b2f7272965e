import { z } from 'zod';
import { DECISION_OPTIONS } from '@/lib/case/rules/plan-state';
import { choice, onceRead } from '@/lib/core/form/fields';
import { missingTexts } from '@/lib/plan/rules/approval';
import { explainDecision } from './errors';

const optionalLongText = () => z.string().trim().max(4000, 'Use 4,000 characters or fewer').default('');

const questions = z.object({
  caseId: z.uuid(),
  submissionId: z.uuid(),
  option: choice(DECISION_OPTIONS, 'Select what you decide'),
  conditions: optionalLongText(),
  reasons: optionalLongText(),
});

/** The rule says which decision needs which text. The form shows every gap at once. */
export const decisionSchema = questions.superRefine((typed, ctx) => {
  for (const { field = '', message } of missingTexts(typed).map(explainDecision)) {
    ctx.addIssue({ code: 'custom', path: [field], message });
  }
}, onceRead());
