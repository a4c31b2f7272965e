'use server';

import { confirmRefund } from '@/lib/challenge/commands/confirm-refund';
import { todayInLondon } from '@/lib/core/clock';
import { formAction } from '@/lib/web/forms/form-action';
import { explainRefund } from './errors';
import { refundSchema } from './schema';

export const submitRefund = formAction({
  area: 'commissioner',
  schema: refundSchema,
  run: (actor, input) => confirmRefund(actor, input, todayInLondon()),
  explain: explainRefund,
  redirectTo: (_, { caseId }) => `/commissioner/cases/${caseId}/refund?done=refund`,
});
