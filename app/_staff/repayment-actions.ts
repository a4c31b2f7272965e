import { explainAsking } from '@/components/challenge/repayment-challenge-errors';
import { recordAskSchema } from '@/components/challenge/repayment-challenge-schema';
import { askAboutRepayment } from '@/lib/challenge/commands/ask-about-repayment';
import { todayInLondon } from '@/lib/core/clock';
import type { StaffArea } from '@/lib/core/policy/area';
import { formAction } from '@/lib/web/forms/form-action';

/** Records that a repayment is to be looked at again, as it was asked by phone, on paper or in person. */
export function recordedAskAction(area: StaffArea) {
  return formAction({
    area,
    schema: recordAskSchema,
    creates: 'challengeId',
    run: (actor, { challengeId, repaymentId, grounds, ...recorded }) =>
      askAboutRepayment(actor, { challengeId, repaymentId, grounds, recorded }, todayInLondon()),
    explain: explainAsking,
    redirectTo: ({ budgetId }, { repaymentId }) =>
      `/${area}/budgets/${budgetId}/repayments/${repaymentId}?done=asked`,
  });
}
