'use server';

import { removeRisk } from '@/lib/commands/remove-risk';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
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
