'use server';

import { z } from 'zod';
import { changedCharacteristics } from '@/components/person/characteristics-text';
import { optionalChoice } from '@/lib/core/form/fields';
import { recordCharacteristics } from '@/lib/person/commands/record-characteristics';
import { characteristicsForm } from '@/lib/person/queries/edit-person';
import { answersTo } from '@/lib/person/rules/characteristics';
import { formAction } from '@/lib/web/forms/form-action';

/** Every question may go unanswered. */
const characteristicsSchema = z.object({
  personId: z.uuid(),
  ethnicity: optionalChoice(answersTo('ethnicity')),
  sex: optionalChoice(answersTo('sex')),
  genderSameAsBirth: optionalChoice(answersTo('genderSameAsBirth')),
  disability: optionalChoice(answersTo('disability')),
  religion: optionalChoice(answersTo('religion')),
  sexualOrientation: optionalChoice(answersTo('sexualOrientation')),
  partnership: optionalChoice(answersTo('partnership')),
  pregnancy: optionalChoice(answersTo('pregnancy')),
});

export const submitCharacteristics = formAction({
  area: 'practitioner',
  schema: characteristicsSchema,
  run: (actor, { personId, ...answers }) => recordCharacteristics(actor, { personId, answers }),
  stored: async (actor, { personId }) => (await characteristicsForm(actor, String(personId)))?.values ?? null,
  changed: changedCharacteristics,
  explain: () => ({ message: 'You do not have access to this person' }),
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=characteristics`,
});
