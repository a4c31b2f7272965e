'use server';

import { removeOutcome } from '@/lib/commands/remove-outcome';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { explainCommon, planHref } from '../../../explain';
import { removalSchema } from '../../../schema';

const submit = formAction({
  area: 'practitioner',
  schema: removalSchema,
  run: (actor, input) => removeOutcome(actor, input),
  explain: (error) =>
    error.kind === 'outcome-has-services'
      ? { message: 'A service is for this outcome. Remove the service first, or give it another outcome' }
      : explainCommon(error),
  redirectTo: (_, { requestId }) => `${planHref(requestId)}/outcomes?done=outcome-removed`,
});

export async function submitRemoveOutcome(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
