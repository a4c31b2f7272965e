'use server';

import { explainSettling } from '@/components/money/bank-account-schema';
import { todayInLondon } from '@/lib/core/clock';
import { ok } from '@/lib/core/result';
import { closeBankDetails, confirmBankDetails } from '@/lib/money/commands/settle-bank-details';
import { formAction } from '@/lib/web/forms/form-action';
import { settleAccountSchema } from './schema';

export const submitAccountAnswer = formAction({
  area: 'commissioner',
  schema: settleAccountSchema,
  readsSecrets: true,
  run: async (actor, { answer, detailsId }) => {
    const today = todayInLondon();
    const result =
      answer.to === 'CONFIRMED'
        ? await confirmBankDetails(actor, { detailsId, ...answer.numbers }, today)
        : await closeBankDetails(actor, { detailsId, state: answer.to, reason: answer.reason }, today);
    return result.ok ? ok(answer.to) : result;
  },
  explain: explainSettling,
  redirectTo: (to, { budgetId, allocationId }) =>
    `/commissioner/budgets/${budgetId}/account/${allocationId}?done=account-${to.toLowerCase()}`,
});
