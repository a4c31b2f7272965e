'use server';

import { todayInLondon } from '@/lib/clock';
import { confirmRefund } from '@/lib/commands/confirm-refund';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
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
