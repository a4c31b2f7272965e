'use server';

import { recordCharacteristics } from '@/lib/commands/record-characteristics';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
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
