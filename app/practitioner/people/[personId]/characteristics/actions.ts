'use server';

import type { FormState } from '@/lib/core/form/form-state';
import { recordCharacteristics } from '@/lib/person/commands/record-characteristics';
import { formAction } from '@/lib/web/forms/form-action';
import { characteristicsSchema } from './schema';

const submit = formAction({
  area: 'practitioner',
  schema: characteristicsSchema,
  run: (actor, { personId, ...answers }) => recordCharacteristics(actor, { personId, answers }),
  explain: () => ({ message: 'This person is not open to you' }),
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=characteristics`,
});

export async function submitCharacteristics(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
