'use server';

import { refresh } from 'next/cache';
import { todayInLondon } from '@/lib/clock';
import { saveArrangements } from '@/lib/commands/save-arrangements';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { explainCommon, planHref } from '../explain';
import { arrangementsSchema } from './schema';

const submit = formAction({
  area: 'practitioner',
  schema: arrangementsSchema,
  run: async (actor, { requestId, version, ...arrangements }) => {
    const result = await saveArrangements(actor, { requestId, version, arrangements }, todayInLondon());
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  explain: (error) =>
    error.kind === 'no-such-coordinator'
      ? { field: 'coordinatorId', message: 'Select a practitioner who works here' }
      : explainCommon(error),
  redirectTo: (_, { requestId }) => planHref(requestId, 'arrangements'),
});

export async function submitArrangements(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
