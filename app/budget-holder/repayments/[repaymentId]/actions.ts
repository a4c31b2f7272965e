'use server';

import { explainAsking } from '@/components/challenge/repayment-challenge-errors';
import { askRepaymentSchema } from '@/components/challenge/repayment-challenge-schema';
import { askAboutRepayment } from '@/lib/challenge/commands/ask-about-repayment';
import { todayInLondon } from '@/lib/core/clock';
import { formAction } from '@/lib/web/forms/form-action';

export const submitAsk = formAction({
  area: 'budget-holder',
  schema: askRepaymentSchema,
  creates: 'challengeId',
  run: (actor, input) => askAboutRepayment(actor, { ...input, recorded: null }, todayInLondon()),
  explain: explainAsking,
  redirectTo: (_, { repaymentId }) => `/budget-holder/repayments/${repaymentId}?done=asked`,
});
