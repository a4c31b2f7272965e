'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { choice, optionalText, pounds, text } from '@/lib/core/form/fields';
import { saveService } from '@/lib/plan/commands/save-service';
import { COST_KINDS } from '@/lib/plan/rules/cost';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../../errors';
import { lineValues, storedItem } from '../../item-values';
import { caseSchema, itemId } from '../../schema';

const outcomeMissing = 'Select the outcome that the service is for';

const serviceSchema = caseSchema.extend({
  id: itemId(),
  seen: z.string(),
  outcomeId: z.string({ error: outcomeMissing }).min(1, outcomeMissing),
  service: text('Enter what the service is', 200),
  whyNeeded: text('Enter why it is needed', 1000),
  provider: optionalText(120),
  cost: choice(COST_KINDS, 'Select how it is paid for'),
  amount: pounds('Enter an amount in pounds, for example 520 or 520.50'),
});

export const submitService = formAction({
  area: 'practitioner',
  schema: serviceSchema,
  creates: ({ id }) => id === null,
  run: async (actor, { caseId, id, seen, ...line }) => {
    const result = await saveService(actor, { caseId, id, seen, line });
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  stored: storedItem(({ lines }) => lines, lineValues),
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
