'use server';

import { recordRequest } from '@/lib/case/commands/record-request';
import { todayInLondon } from '@/lib/core/clock';
import type { FormState } from '@/lib/core/form/form-state';
import { formAction } from '@/lib/web/forms/form-action';
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
