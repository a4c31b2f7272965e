'use server';

import { answerSchema, explainAnswer } from '@/components/spending/answer-errors';
import { todayInLondon } from '@/lib/core/clock';
import { answerQuestion } from '@/lib/spending/commands/answer-question';
import { formAction } from '@/lib/web/forms/form-action';

export const submitAnswer = formAction({
  area: 'practitioner',
  schema: answerSchema,
  run: (actor, input) => answerQuestion(actor, input, todayInLondon()),
  explain: explainAnswer,
  redirectTo: ({ budgetId, spendingId }) =>
    `/practitioner/budgets/${budgetId}/spending/${spendingId}?done=answered`,
});
