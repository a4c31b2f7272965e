import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import type { AnswerQuestionRefusal } from '@/lib/spending/commands/answer-question';

export const answerSchema = z.object({
  spendingId: z.uuid(),
  seenStep: z.coerce.number().int().min(1),
  words: text('Enter your answer', 1000),
});

/** Why an answer was not taken. */
export function explainAnswer(error: AnswerQuestionRefusal): FieldError {
  switch (error.kind) {
    case 'answered-already':
      return { message: 'This question has an answer. Open the page again to read it' };
    case 'question-closed':
      return { message: 'We closed this question. You do not need to answer' };
    case 'not-found':
      return { message: 'You cannot answer this question' };
  }
}
