'use server';

import { z } from 'zod';
import { checkRefund } from '@/lib/challenge/commands/check-refund';
import { confirmRefund } from '@/lib/challenge/commands/confirm-refund';
import { takeBackRefund } from '@/lib/challenge/commands/take-back-refund';
import { REFUND_CHECK_OUTCOMES } from '@/lib/challenge/rules/refund-people';
import { todayInLondon } from '@/lib/core/clock';
import { choice, optionalPounds, optionalText, pounds, text } from '@/lib/core/form/fields';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { REFUND_KINDS } from '@/lib/decision/rules/refund-days';
import { formAction } from '@/lib/web/forms/form-action';
import { explainRefund, explainRefundBack, explainRefundCheck } from './errors';

const missing = 'Select the first day';

const refundSchema = z.object({
  caseId: z.uuid(),
  refundId: z.uuid(),
  kind: z.enum(REFUND_KINDS),
  firstDay: z.iso.date({ error: missing }).transform(day),
  lastDay: z.iso.date().transform(day),
  cost: pounds('Enter the care costs in pounds, for example 2500 or 2500.50'),
  interest: optionalPounds('Enter the interest in pounds, for example 25.50'),
  toCouncil: optionalPounds('Enter an amount in pounds, for example 2500'),
  council: optionalText(160),
  note: text('Enter how the amount was worked out', 2000),
});

export const submitRefund = formAction({
  area: 'commissioner',
  schema: refundSchema,
  creates: 'refundId',
  run: (actor, { interest, toCouncil, ...input }) => {
    const parts = { interest: interest ?? pence(0), toCouncil: toCouncil ?? pence(0) };
    return confirmRefund(actor, { ...input, ...parts }, todayInLondon());
  },
  explain: explainRefund,
  redirectTo: ({ needsSecond }, { caseId }) =>
    `/commissioner/cases/${caseId}/refund?done=${needsSecond ? 'refund-second' : 'refund'}`,
});

export const submitRefundCheck = formAction({
  area: 'commissioner',
  schema: z.object({
    caseId: z.uuid(),
    refundId: z.uuid(),
    outcome: choice(REFUND_CHECK_OUTCOMES, 'Select whether this refund is right'),
    reasons: optionalText(2000),
  }),
  run: (actor, input) => checkRefund(actor, input, todayInLondon()),
  explain: explainRefundCheck,
  redirectTo: (outcome, { caseId }) =>
    `/commissioner/cases/${caseId}/refund?done=${outcome === 'CONFIRMED' ? 'refund' : 'refund-declined'}`,
});

export const submitRefundBack = formAction({
  area: 'commissioner',
  schema: z.object({
    caseId: z.uuid(),
    refundId: z.uuid(),
    reason: text('Enter why the refund is wrong', 2000),
  }),
  run: (actor, input) => takeBackRefund(actor, input, todayInLondon()),
  explain: explainRefundBack,
  redirectTo: (_, { caseId }) => `/commissioner/cases/${caseId}/refund?done=refund-back`,
});
