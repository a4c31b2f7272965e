'use server';

import { refresh } from 'next/cache';
import { saveService } from '@/lib/plan/commands/save-service';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../../errors';
import { serviceSchema } from './schema';

export const submitService = formAction({
  area: 'practitioner',
  schema: serviceSchema,
  run: async (actor, { caseId, id, seen, ...line }) => {
    const result = await saveService(actor, { caseId, id, seen, line });
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  explain: (error) => {
    switch (error.kind) {
      case 'amount-not-positive':
        return { field: 'amount', message: 'The amount must be more than £0' };
      case 'no-such-outcome':
        return { field: 'outcomeId', message: 'Select an outcome that is still in the plan' };
      default:
        return explainPlanChange(error);
    }
  },
  redirectTo: (_, { caseId }) => `${planHref(caseId)}/outcomes?done=service`,
});
