'use server';

import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type ProposePaymentRefusal, proposePayment } from '@/lib/money/commands/propose-payment';
import { formAction } from '@/lib/web/forms/form-action';
import { proposeSchema } from './schema';

export const submitProposal = formAction({
  area: 'commissioner',
  schema: proposeSchema,
  run: (actor, input) => proposePayment(actor, input, todayInLondon()),
  explain,
  redirectTo: (_, { budgetId }) => `/commissioner/budgets/${budgetId}?done=proposed`,
});

function explain(error: ProposePaymentRefusal): FieldError {
  switch (error.kind) {
    case 'amount-not-positive':
      return { field: 'amount', message: 'Amount must be more than £0' };
    case 'over-committed':
      return {
        field: 'amount',
        message: `Amount must be ${formatPence(error.free)} or less, which is what is set aside and not already waiting to be paid`,
      };
    case 'ends-before-start':
      return { field: 'endsOn-day', message: 'Last day must be the first day or later' };
    case 'outside-period':
      return {
        field: 'startsOn-day',
        message: `Days must be inside the budget, ${formatDay(error.startsOn)} to ${formatDay(error.endsOn)}`,
      };
    case 'due-in-past':
      return { field: 'dueOn-day', message: 'Due day must be today or later' };
    case 'notional-is-not-paid-out':
      return { message: 'This part is managed by the NHS: it is never paid out' };
    case 'budget-not-active':
      return { message: 'This budget is not active, so nothing can be paid from it' };
    case 'key-used-otherwise':
      return { message: 'This form was already sent with other answers. Open the budget to see the payment' };
    case 'not-found':
      return { message: 'This budget is not open to you' };
  }
}
