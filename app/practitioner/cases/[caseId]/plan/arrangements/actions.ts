'use server';

import { refresh } from 'next/cache';
import { todayInLondon } from '@/lib/core/clock';
import { saveArrangements } from '@/lib/plan/commands/save-arrangements';
import { planToChange } from '@/lib/plan/queries/plan-view';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../errors';
import { arrangementsSchema } from './schema';
import { arrangementValues } from './values';

export const submitArrangements = formAction({
  area: 'practitioner',
  schema: arrangementsSchema,
  run: async (actor, { caseId, version, ...arrangements }) => {
    const result = await saveArrangements(actor, { caseId, version, arrangements }, todayInLondon());
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  stored: async (actor, { caseId }) => {
    const found = await planToChange(actor, String(caseId));
    return found && { ...arrangementValues(found.plan.arrangements), version: String(found.plan.version) };
  },
  explain: (error) =>
    error.kind === 'no-such-coordinator'
      ? { field: 'coordinatorId', message: 'Select a practitioner who works here' }
      : explainPlanChange(error),
  redirectTo: (_, { caseId }) => planHref(caseId, 'arrangements'),
});
