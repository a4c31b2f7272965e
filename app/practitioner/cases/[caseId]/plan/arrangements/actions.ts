'use server';

import { refresh } from 'next/cache';
import { todayInLondon } from '@/lib/core/clock';
import { saveArrangements } from '@/lib/plan/commands/save-arrangements';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../errors';
import { arrangementsSchema } from './schema';

export const submitArrangements = formAction({
  area: 'practitioner',
  schema: arrangementsSchema,
  run: async (actor, { caseId, version, ...arrangements }) => {
    const result = await saveArrangements(actor, { caseId, version, arrangements }, todayInLondon());
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  explain: (error) =>
    error.kind === 'no-such-coordinator'
      ? { field: 'coordinatorId', message: 'Select a practitioner who works here' }
      : explainPlanChange(error),
  redirectTo: (_, { caseId }) => planHref(caseId, 'arrangements'),
});
