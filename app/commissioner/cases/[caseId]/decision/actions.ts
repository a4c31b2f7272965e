'use server';

import { todayInLondon } from '@/lib/core/clock';
import { decidePlan } from '@/lib/plan/commands/decide-plan';
import { formAction } from '@/lib/web/forms/form-action';
import { explainDecision } from './errors';
import { decisionSchema } from './schema';

export const submitDecision = formAction({
  area: 'commissioner',
  schema: decisionSchema,
  run: (actor, input) => decidePlan(actor, input, todayInLondon()),
  explain: explainDecision,
  redirectTo: ({ isFinal }, { caseId }) =>
    `/commissioner/cases/${caseId}/decision?done=${isFinal ? 'decided' : 'first'}`,
});
