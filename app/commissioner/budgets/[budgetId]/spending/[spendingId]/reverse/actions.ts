'use server';

import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import { type ReverseSpendingRefusal, reverseSpending } from '@/lib/money/commands/reverse-spending';
import { formAction } from '@/lib/web/forms/form-action';
import { reverseSchema } from './schema';

export const submitReversal = formAction({
  area: 'commissioner',
  schema: reverseSchema,
  run: (actor, input) => reverseSpending(actor, input, todayInLondon()),
  explain,
  redirectTo: ({ budgetId }) => `/commissioner/budgets/${budgetId}?done=reversed`,
});

function explain(error: ReverseSpendingRefusal): FieldError {
  switch (error.kind) {
    case 'already-reversed':
      return { message: 'This line has been reversed already' };
    case 'is-a-reversal':
      return { message: 'A reversal is never reversed: record the right spending anew' };
    case 'key-used-otherwise':
      return {
        message: 'This form was already sent with other answers. Open the budget to see what was done',
      };
    case 'below-floor':
    case 'not-balanced':
    case 'too-few-postings':
    case 'zero-posting':
      return { message: 'The line could not be reversed. Nothing was changed' };
    case 'not-found':
      return { message: 'This line is not open to you' };
  }
}
