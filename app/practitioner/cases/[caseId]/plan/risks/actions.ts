'use server';

import { markNoRisks } from '@/lib/plan/commands/mark-no-risks';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../errors';
import { caseSchema } from '../schema';

export const submitNoRisks = formAction({
  area: 'practitioner',
  schema: caseSchema,
  run: (actor, input) => markNoRisks(actor, input),
  explain: (error) =>
    error.kind === 'has-risks'
      ? { message: 'The plan includes a risk. Remove it first if it no longer applies' }
      : explainPlanChange(error),
  redirectTo: (_, { caseId }) => planHref(caseId, 'no-risks'),
});
