'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type ReverseSpendingRefusal, reverseSpending } from '@/lib/money/commands/reverse-spending';
import { formAction } from '@/lib/web/forms/form-action';

const reverseSchema = z.object({
  spendingId: z.uuid(),
  formKey: z.uuid(),
  reason: text('Enter why the entry is wrong', 500),
});

export const submitReversal = formAction({
  area: 'commissioner',
  schema: reverseSchema,
  creates: 'formKey',
  run: (actor, input) => reverseSpending(actor, input, todayInLondon()),
  explain: explainReversal,
  redirectTo: ({ budgetId }) => `/commissioner/budgets/${budgetId}?done=reversed`,
});

function explainReversal(error: ReverseSpendingRefusal): FieldError {
  switch (error.kind) {
    case 'already-reversed':
      return { message: 'This entry has already been reversed' };
    case 'is-a-reversal':
      return { message: 'You cannot reverse a reversal. Record the correct spending instead' };
    case 'question-open':
      return { message: 'The holder was asked about this. Close the question first' };
    case 'key-used-otherwise':
      return {
        message: 'You may have already saved this. Open the budget to check',
      };
    case 'below-floor':
    case 'not-balanced':
    case 'too-few-postings':
    case 'zero-posting':
      return { message: 'The entry could not be reversed. Nothing has changed' };
    case 'not-found':
      return { message: 'You do not have access to this entry' };
  }
}
