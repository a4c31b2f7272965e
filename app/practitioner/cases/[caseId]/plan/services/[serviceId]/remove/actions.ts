'use server';

import { removeService } from '@/lib/plan/commands/remove-service';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../../../errors';
import { removalSchema } from '../../../schema';

export const submitRemoveService = formAction({
  area: 'practitioner',
  schema: removalSchema,
  run: (actor, input) => removeService(actor, input),
  explain: explainPlanChange,
  redirectTo: (_, { caseId }) => `${planHref(caseId)}/outcomes?done=service-removed`,
});
