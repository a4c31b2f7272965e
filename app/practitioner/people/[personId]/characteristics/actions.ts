'use server';

import { recordCharacteristics } from '@/lib/person/commands/record-characteristics';
import { formAction } from '@/lib/web/forms/form-action';
import { characteristicsSchema } from './schema';

export const submitCharacteristics = formAction({
  area: 'practitioner',
  schema: characteristicsSchema,
  run: (actor, { personId, ...answers }) => recordCharacteristics(actor, { personId, answers }),
  explain: () => ({ message: 'You do not have access to this person' }),
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=characteristics`,
});
