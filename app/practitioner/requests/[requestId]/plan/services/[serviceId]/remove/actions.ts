'use server';

import { removeService } from '@/lib/commands/remove-service';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { explainCommon, planHref } from '../../../explain';
import { removalSchema } from '../../../schema';

const submit = formAction({
  area: 'practitioner',
  schema: removalSchema,
  run: (actor, input) => removeService(actor, input),
  explain: explainCommon,
  redirectTo: (_, { requestId }) => `${planHref(requestId)}/outcomes?done=service-removed`,
});

export async function submitRemoveService(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
