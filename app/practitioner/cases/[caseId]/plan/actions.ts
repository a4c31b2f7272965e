'use server';

import { explainDeath } from '@/components/person/death-text';
import { todayInLondon } from '@/lib/core/clock';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { formAction } from '@/lib/web/forms/form-action';
import { planHref } from './errors';
import { caseSchema } from './schema';

export const submitStartPlan = formAction({
  area: 'practitioner',
  schema: caseSchema,
  run: (actor, input) => startPlan(actor, input, todayInLondon()),
  explain: (error) => {
    if (error.kind === 'person-died') return explainDeath(error);
    return error.kind === 'not-in-this-state'
      ? { message: 'The plan has already been started, or the case has moved on. Go back to the case' }
      : {
          message:
            'The plan cannot be started yet. Check that the person has been told their indicative budget',
        };
  },
  redirectTo: (_, { caseId }) => planHref(caseId, 'started'),
});
