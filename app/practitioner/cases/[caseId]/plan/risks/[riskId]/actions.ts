'use server';

import { refresh } from 'next/cache';
import { saveRisk } from '@/lib/plan/commands/save-risk';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../../errors';
import { riskSchema } from './schema';

export const submitRisk = formAction({
  area: 'practitioner',
  schema: riskSchema,
  run: async (actor, { caseId, id, seen, ...risk }) => {
    const result = await saveRisk(actor, { caseId, id, seen, risk });
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  explain: explainPlanChange,
  redirectTo: (_, { caseId }) => `${planHref(caseId)}/risks?done=risk`,
});
