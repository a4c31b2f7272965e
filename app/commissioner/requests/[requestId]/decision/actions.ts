'use server';

import { todayInLondon } from '@/lib/core/clock';
import type { FormState } from '@/lib/core/form/form-state';
import { decidePlan } from '@/lib/plan/commands/decide-plan';
import { formAction } from '@/lib/web/forms/form-action';
import { explainDecision } from './explain';
import { decisionSchema } from './schema';

const submit = formAction({
  area: 'commissioner',
  schema: decisionSchema,
  run: (actor, input) => decidePlan(actor, input, todayInLondon()),
  explain: explainDecision,
  redirectTo: ({ isFinal }, { requestId }) =>
    `/commissioner/requests/${requestId}/decision?done=${isFinal ? 'decided' : 'first'}`,
});

export async function submitDecision(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
