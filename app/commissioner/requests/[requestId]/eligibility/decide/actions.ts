'use server';

import { todayInLondon } from '@/lib/clock';
import { decideEligibility } from '@/lib/commands/decide-eligibility';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { explainEligibility } from './explain';
import { eligibilitySchema } from './schema';

const submit = formAction({
  area: 'commissioner',
  schema: eligibilitySchema,
  run: (actor, input) => decideEligibility(actor, input, todayInLondon()),
  explain: explainEligibility,
  redirectTo: (_nothing, { requestId, outcome }) =>
    `/commissioner/requests/${requestId}?done=${outcome === 'ELIGIBLE' ? 'eligible' : 'not-eligible'}`,
});

export async function submitEligibility(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
