'use server';

import { likeAnother } from '@/components/money/like-another';
import { explainCorrection } from '@/components/money/mend-errors';
import { changeSpendingSchema } from '@/components/money/mend-schemas';
import { todayInLondon } from '@/lib/core/clock';
import { correctSpending } from '@/lib/money/commands/correct-spending';
import { formAction } from '@/lib/web/forms/form-action';

export const submitChange = formAction({
  area: 'practitioner',
  schema: changeSpendingSchema,
  creates: 'formKey',
  run: (actor, { again, ...input }) =>
    correctSpending(actor, { ...input, asksFirst: !again }, todayInLondon()),
  details: (error, actor) =>
    likeAnother(error, actor, ({ id, budgetId }) => `/practitioner/budgets/${budgetId}/spending/${id}`),
  explain: (error) => explainCorrection(error, 'staff'),
  redirectTo: ({ spendingId, budgetId }) =>
    `/practitioner/budgets/${budgetId}/spending/${spendingId}?done=changed`,
});
