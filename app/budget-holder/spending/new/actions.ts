'use server';

import { likeAnother } from '@/components/money/like-another';
import { explainSpending } from '@/components/money/spending-errors';
import { spendingSchema } from '@/components/money/spending-schema';
import { todayInLondon } from '@/lib/core/clock';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { fileProblem } from '@/lib/platform/files/file-help';
import { formAction } from '@/lib/web/forms/form-action';

export const submitSpending = formAction({
  area: 'budget-holder',
  schema: spendingSchema,
  creates: 'formKey',
  filesIn: 'receipts',
  run: (actor, { again, ...input }, files) =>
    recordSpending(actor, { ...input, asksFirst: !again }, todayInLondon(), files),
  details: (error, actor) => likeAnother(error, actor, ({ id }) => `/budget-holder/spending/${id}`),
  explain: (error) => explainSpending(error, 'holder', (kind) => fileProblem(kind, 'RECEIPT')),
  redirectTo: ({ spendingId }) => `/budget-holder/spending/${spendingId}?done=spent`,
});
