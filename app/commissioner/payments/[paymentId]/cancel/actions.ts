'use server';

import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type CancelPaymentRefusal, cancelPayment } from '@/lib/money/commands/cancel-payment';
import { formAction } from '@/lib/web/forms/form-action';

const cancelSchema = z.object({
  paymentId: z.uuid(),
  reason: text('Enter why the payment is cancelled', 500),
});

export const submitCancellation = formAction({
  area: 'commissioner',
  schema: cancelSchema,
  run: cancelPayment,
  explain: explainCancellation,
  redirectTo: ({ budgetId }) => `/commissioner/budgets/${budgetId}?done=cancelled`,
});

function explainCancellation(error: CancelPaymentRefusal): FieldError {
  switch (error.kind) {
    case 'already-paid':
      return { message: 'This payment has been paid, so it cannot be cancelled' };
    case 'in-a-run':
      return { message: 'This payment is in a payment run. Take it out of the run first' };
    case 'not-found':
      return { message: 'You do not have access to this payment' };
  }
}
