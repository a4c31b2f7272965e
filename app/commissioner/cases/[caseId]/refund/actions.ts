'use server';

import { z } from 'zod';
import { confirmRefund } from '@/lib/challenge/commands/confirm-refund';
import { todayInLondon } from '@/lib/core/clock';
import { pounds, text } from '@/lib/core/form/fields';
import { day } from '@/lib/core/plain-date';
import { REFUND_KINDS } from '@/lib/decision/rules/refund-days';
import { formAction } from '@/lib/web/forms/form-action';
import { explainRefund } from './errors';

const missing = 'Select the first day';

const refundSchema = z.object({
  caseId: z.uuid(),
  refundId: z.uuid(),
  kind: z.enum(REFUND_KINDS),
  firstDay: z.iso.date({ error: missing }).transform(day),
  amount: pounds('Enter the care costs in pounds, for example 2500 or 2500.50'),
  note: text('Enter how the amount was worked out', 2000),
});

export const submitRefund = formAction({
  area: 'commissioner',
  schema: refundSchema,
  creates: 'refundId',
  run: (actor, input) => confirmRefund(actor, input, todayInLondon()),
  explain: explainRefund,
  redirectTo: (_, { caseId }) => `/commissioner/cases/${caseId}/refund?done=refund`,
});
