'use server';

import { answerSchema, explainAnswer } from '@/components/spending/answer-errors';
import { todayInLondon } from '@/lib/core/clock';
import { answerQuestion } from '@/lib/spending/commands/answer-question';
import { formAction } from '@/lib/web/forms/form-action';

export const submitAnswer = formAction({
  area: 'budget-holder',
  schema: answerSchema,
  run: (actor, input) => answerQuestion(actor, input, todayInLondon()),
  explain: explainAnswer,
  redirectTo: ({ spendingId }) => `/budget-holder/spending/${spendingId}?done=answered`,
});
