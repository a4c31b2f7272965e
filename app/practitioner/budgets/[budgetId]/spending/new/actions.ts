'use server';

import { explainSpending } from '@/components/money/spending-errors';
import { spendingSchema } from '@/components/money/spending-schema';
import { todayInLondon } from '@/lib/core/clock';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { formAction } from '@/lib/web/forms/form-action';

export const submitSpending = formAction({
  area: 'practitioner',
  schema: spendingSchema,
  creates: 'formKey',
  run: (actor, input) => recordSpending(actor, input, todayInLondon()),
  explain: (error) => explainSpending(error, 'staff'),
  redirectTo: ({ spendingId }, { budgetId }) =>
    `/practitioner/budgets/${budgetId}/spending/${spendingId}?done=spent`,
});
