'use server';

import type { FormState } from '@/lib/core/form/form-state';
import { removeService } from '@/lib/plan/commands/remove-service';
import { formAction } from '@/lib/web/forms/form-action';
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
