'use server';

import { likeAnother } from '@/components/money/like-another';
import { explainCorrection } from '@/components/money/mend-errors';
import { changeSpendingSchema } from '@/components/money/mend-schemas';
import { todayInLondon } from '@/lib/core/clock';
import { correctSpending } from '@/lib/money/commands/correct-spending';
import { formAction } from '@/lib/web/forms/form-action';

export const submitChange = formAction({
  area: 'budget-holder',
  schema: changeSpendingSchema,
  creates: 'formKey',
  run: (actor, { again, ...input }) =>
    correctSpending(actor, { ...input, asksFirst: !again }, todayInLondon()),
  details: (error, actor) => likeAnother(error, actor, ({ id }) => `/budget-holder/spending/${id}`),
  explain: (error) => explainCorrection(error, 'holder'),
  redirectTo: ({ spendingId }) => `/budget-holder/spending/${spendingId}?done=changed`,
});
