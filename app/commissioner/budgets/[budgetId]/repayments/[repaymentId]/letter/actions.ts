'use server';

import { sentHowText, WAYS_TO_SEND } from '@/components/letter/letter-text';
import { explainRepaymentLetter } from '@/components/letter/repayment-letter-errors';
import { repaymentLetterSchema } from '@/components/letter/repayment-letter-schema';
import { todayInLondon } from '@/lib/core/clock';
import { sendRepaymentLetter } from '@/lib/letter/commands/send-repayment-letter';
import { formAction } from '@/lib/web/forms/form-action';

export const submitRepaymentLetter = formAction({
  area: 'commissioner',
  schema: repaymentLetterSchema(WAYS_TO_SEND),
  creates: 'letterId',
  run: (actor, { how, budgetId: _, ...letter }) =>
    sendRepaymentLetter(actor, { ...letter, sentHow: sentHowText(how) }, todayInLondon()),
  explain: explainRepaymentLetter,
  redirectTo: (_, { budgetId, repaymentId }) =>
    `/commissioner/budgets/${budgetId}/repayments/${repaymentId}?done=sent`,
});
