'use server';

import { changedNeeds } from '@/components/person/needs-text';
import { todayInLondon } from '@/lib/core/clock';
import { recordNeeds } from '@/lib/person/commands/record-needs';
import { needsForm } from '@/lib/person/queries/needs-form';
import { formAction } from '@/lib/web/forms/form-action';
import { explainNeeds } from './errors';
import { needsSchema } from './schema';

export const submitNeeds = formAction({
  area: 'practitioner',
  schema: needsSchema,
  run: (actor, { personId, ...needs }) => recordNeeds(actor, { personId, needs }, todayInLondon()),
  stored: async (actor, { personId }) => (await needsForm(actor, String(personId)))?.values ?? null,
  changed: changedNeeds,
  explain: explainNeeds,
  redirectTo: (_, { personId }) => `/practitioner/people/${personId}?done=needs`,
});
