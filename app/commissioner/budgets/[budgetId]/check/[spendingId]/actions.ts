'use server';

import { explainCheck } from '@/components/repayment/check-repayment-errors';
import { decideSchema } from '@/components/spending/check-schema';
import { todayInLondon } from '@/lib/core/clock';
import { decideSpending } from '@/lib/repayment/commands/decide-spending';
import { formAction } from '@/lib/web/forms/form-action';

export const submitDecision = formAction({
  area: 'commissioner',
  schema: decideSchema,
  run: (actor, input) => decideSpending(actor, input, todayInLondon()),
  explain: explainCheck,
  redirectTo: ({ budgetId }, { choice }) => `/commissioner/budgets/${budgetId}/check?done=${choice}`,
});
