'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import { saveOutcome } from '@/lib/plan/commands/save-outcome';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../../errors';
import { outcomeValues, storedItem } from '../../item-values';
import { caseSchema, itemId } from '../../schema';

const outcomeSchema = caseSchema.extend({
  id: itemId(),
  seen: z.string(),
  description: text('Enter what the person wants to achieve', 500),
  howWeWillKnow: text('Enter how you will know that it is working', 500),
});

export const submitOutcome = formAction({
  area: 'practitioner',
  schema: outcomeSchema,
  creates: ({ id }) => id === null,
  run: async (actor, { caseId, id, seen, ...outcome }) => {
    const result = await saveOutcome(actor, { caseId, id, seen, outcome });
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  stored: storedItem(({ outcomes }) => outcomes, outcomeValues),
  explain: explainPlanChange,
  redirectTo: (_, { caseId }) => `${planHref(caseId)}/outcomes?done=outcome`,
});
