'use server';

import { explainWithdrawal } from '@/components/money/mend-errors';
import { cancelSpendingSchema } from '@/components/money/mend-schemas';
import { todayInLondon } from '@/lib/core/clock';
import { withdrawSpending } from '@/lib/money/commands/withdraw-spending';
import { formAction } from '@/lib/web/forms/form-action';

export const submitCancellation = formAction({
  area: 'budget-holder',
  schema: cancelSpendingSchema,
  creates: 'formKey',
  run: (actor, input) => withdrawSpending(actor, input, todayInLondon()),
  explain: (error) => explainWithdrawal(error, 'holder'),
  redirectTo: (_, { spendingId }) => `/budget-holder/spending/${spendingId}?done=withdrawn`,
});
