'use server';

import { z } from 'zod';
import { paymentStateName } from '@/components/money/payment-text';
import { explainPayeeChanged, explainStop } from '@/components/money/stop-errors';
import { todayInLondon } from '@/lib/core/clock';
import { dateParts, optionalText, pounds } from '@/lib/core/form/fields';
import type { FieldError, FormAnswer } from '@/lib/core/form/form-state';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { type ProposePaymentRefusal, proposePayment } from '@/lib/money/commands/propose-payment';
import { formAction } from '@/lib/web/forms/form-action';

const proposeSchema = z.object({
  budgetId: z.uuid(),
  allocationId: z.uuid(),
  formKey: z.uuid(),
  amount: pounds('Enter an amount in pounds, for example 400 or 400.50'),
  startsOn: dateParts('Enter the first day the payment covers'),
  endsOn: dateParts('Enter the last day the payment covers'),
  dueOn: dateParts('Enter the date the payment is due'),
  owedReason: optionalText(500),
  overlapReason: optionalText(500),
});

export const submitProposal = formAction({
  area: 'commissioner',
  schema: proposeSchema,
  creates: 'formKey',
  run: (actor, input) => proposePayment(actor, input, todayInLondon()),
  explain: explainProposal,
  details: overlaps,
  redirectTo: (_, { budgetId }) => `/commissioner/budgets/${budgetId}?done=proposed`,
});

function explainProposal(error: ProposePaymentRefusal): FieldError {
  switch (error.kind) {
    case 'amount-not-positive':
      return { field: 'amount', message: 'The amount must be more than £0' };
    case 'over-committed':
      return {
        field: 'amount',
        message: `The amount must be ${formatPence(error.free)} or less. That is what is committed and not already waiting to be paid`,
      };
    case 'ends-before-start':
      return { field: 'endsOn-day', message: 'The last day must be the same as or after the first day' };
    case 'outside-period':
      return {
        field: 'startsOn-day',
        message: `The period must be within the budget, ${formatDay(error.startsOn)} to ${formatDay(error.endsOn)}`,
      };
    case 'due-in-past':
      return { field: 'dueOn-day', message: 'The due date must be today or later' };
    case 'due-too-late':
      return { field: 'dueOn-day', message: `The due date must be ${formatDay(error.latest)} or earlier` };
    case 'payout-stopped':
    case 'owed-reason-missing':
      return explainStop(error);
    case 'days-paid-already':
      return {
        field: 'overlapReason',
        message: 'Other payments cover some of these days. Change the days, or enter why they are paid twice',
      };
    case 'notional-is-not-paid-out':
      return { message: 'The NHS manages this part, so it is never paid out' };
    case 'payee-changed':
      return explainPayeeChanged();
    case 'budget-not-active':
      return { message: 'This budget is not active, so nothing can be paid from it' };
    case 'key-used-otherwise':
      return { message: 'You may have already saved this. Open the budget to check the payment' };
    case 'not-found':
      return { message: 'You do not have access to this budget' };
  }
}

/** The payments that cover the same days, each with its state and a link. */
function overlaps(error: ProposePaymentRefusal): FormAnswer {
  if (error.kind !== 'days-paid-already') return {};
  const cards = error.others.map(({ id, state, startsOn, endsOn }) => ({
    key: id,
    heading: `${formatDay(startsOn)} to ${formatDay(endsOn)}`,
    facts: [{ term: 'Status', value: paymentStateName(state) }],
    links: [{ href: `/commissioner/payments/${id}`, text: 'Open', hiddenText: 'the other payment' }],
  }));
  return { cards };
}
