'use server';

import { bankAccountSchema, explainBankAccount } from '@/components/money/bank-account-schema';
import { todayInLondon } from '@/lib/core/clock';
import { recordBankDetails } from '@/lib/money/commands/record-bank-details';
import { formAction } from '@/lib/web/forms/form-action';

export const submitBankAccount = formAction({
  area: 'commissioner',
  schema: bankAccountSchema,
  readsSecrets: true,
  run: (actor, input) => recordBankDetails(actor, input, todayInLondon()),
  explain: explainBankAccount,
  redirectTo: (_, { budgetId, allocationId }) =>
    `/commissioner/budgets/${budgetId}/account/${allocationId}?done=account-recorded`,
});
