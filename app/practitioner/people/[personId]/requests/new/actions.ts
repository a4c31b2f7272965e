'use server';

import { todayInLondon } from '@/lib/clock';
import { recordRequest } from '@/lib/commands/record-request';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { explainNewRequest } from './explain';
import { newRequestSchema } from './schema';

const submit = formAction({
  area: 'practitioner',
  schema: newRequestSchema,
  run: (actor, input) => recordRequest(actor, input, todayInLondon()),
  explain: explainNewRequest,
  redirectTo: (requestId) => `/practitioner/requests/${requestId}?done=recorded`,
});

export async function submitNewRequest(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
