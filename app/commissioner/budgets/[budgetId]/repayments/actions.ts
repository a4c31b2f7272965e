'use server';

import { explainOpening } from '@/components/repayment/repayment-errors';
import { openRepaymentSchema } from '@/components/repayment/repayment-schema';
import { todayInLondon } from '@/lib/core/clock';
import { openRepayment } from '@/lib/repayment/commands/open-repayment';
import { formAction } from '@/lib/web/forms/form-action';

export const submitOpening = formAction({
  area: 'commissioner',
  schema: openRepaymentSchema,
  creates: 'repaymentId',
  run: (actor, input) => openRepayment(actor, input, todayInLondon()),
  explain: explainOpening,
  redirectTo: (_, { budgetId }) => `/commissioner/budgets/${budgetId}/repayments?done=opened`,
});
