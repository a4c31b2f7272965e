'use server';

import { removeRisk } from '@/lib/plan/commands/remove-risk';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../../../errors';
import { removalSchema } from '../../../schema';

export const submitRemoveRisk = formAction({
  area: 'practitioner',
  schema: removalSchema,
  run: (actor, input) => removeRisk(actor, input),
  explain: explainPlanChange,
  redirectTo: (_, { caseId }) => `${planHref(caseId)}/risks?done=risk-removed`,
});
