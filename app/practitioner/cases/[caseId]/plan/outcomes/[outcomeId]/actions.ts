'use server';

import { refresh } from 'next/cache';
import { saveOutcome } from '@/lib/plan/commands/save-outcome';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../../errors';
import { outcomeSchema } from './schema';

export const submitOutcome = formAction({
  area: 'practitioner',
  schema: outcomeSchema,
  run: async (actor, { caseId, id, seen, ...outcome }) => {
    const result = await saveOutcome(actor, { caseId, id, seen, outcome });
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  explain: explainPlanChange,
  redirectTo: (_, { caseId }) => `${planHref(caseId)}/outcomes?done=outcome`,
});
