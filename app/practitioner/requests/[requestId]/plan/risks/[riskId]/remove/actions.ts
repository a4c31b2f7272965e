'use server';

import type { FormState } from '@/lib/core/form/form-state';
import { removeRisk } from '@/lib/plan/commands/remove-risk';
import { formAction } from '@/lib/web/forms/form-action';
import { explainCommon, planHref } from '../../../explain';
import { removalSchema } from '../../../schema';

const submit = formAction({
  area: 'practitioner',
  schema: removalSchema,
  run: (actor, input) => removeRisk(actor, input),
  explain: explainCommon,
  redirectTo: (_, { requestId }) => `${planHref(requestId)}/risks?done=risk-removed`,
});

export async function submitRemoveRisk(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
