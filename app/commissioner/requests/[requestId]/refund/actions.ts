'use server';

import { confirmRefund } from '@/lib/challenge/commands/confirm-refund';
import { todayInLondon } from '@/lib/core/clock';
import type { FormState } from '@/lib/core/form/form-state';
import { formAction } from '@/lib/web/forms/form-action';
import { explainRefund } from './explain';
import { refundSchema } from './schema';

const submit = formAction({
  area: 'commissioner',
  schema: refundSchema,
  run: (actor, input) => confirmRefund(actor, input, todayInLondon()),
  explain: explainRefund,
  redirectTo: (_, { requestId }) => `/commissioner/requests/${requestId}/refund?done=refund`,
});

export async function submitRefund(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
