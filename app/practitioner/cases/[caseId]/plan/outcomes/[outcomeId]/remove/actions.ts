'use server';

import { removeOutcome } from '@/lib/plan/commands/remove-outcome';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../../../errors';
import { removalSchema } from '../../../schema';

export const submitRemoveOutcome = formAction({
  area: 'practitioner',
  schema: removalSchema,
  run: (actor, input) => removeOutcome(actor, input),
  explain: (error) =>
    error.kind === 'outcome-has-services'
      ? { message: 'This outcome has a service. Remove the service first, or give it another outcome' }
      : explainPlanChange(error),
  redirectTo: (_, { caseId }) => `${planHref(caseId)}/outcomes?done=outcome-removed`,
});
