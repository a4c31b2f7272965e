'use server';

import { refresh } from 'next/cache';
import type { FormState } from '@/lib/core/form/form-state';
import { saveOutcome } from '@/lib/plan/commands/save-outcome';
import { formAction } from '@/lib/web/forms/form-action';
import { explainCommon, planHref } from '../../explain';
import { outcomeSchema } from './schema';

const submit = formAction({
  area: 'practitioner',
  schema: outcomeSchema,
  run: async (actor, { requestId, id, seen, ...outcome }) => {
    const result = await saveOutcome(actor, { requestId, id, seen, outcome });
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  explain: explainCommon,
  redirectTo: (_, { requestId }) => `${planHref(requestId)}/outcomes?done=outcome`,
});

export async function submitOutcome(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
