'use server';

import { markNoRisks } from '@/lib/plan/commands/mark-no-risks';
import { formAction } from '@/lib/web/forms/form-action';
import { explainCommon, planHref } from '../errors';
import { requestSchema } from '../schema';

export const submitNoRisks = formAction({
  area: 'practitioner',
  schema: requestSchema,
  run: (actor, input) => markNoRisks(actor, input),
  explain: (error) =>
    error.kind === 'has-risks'
      ? { message: 'The plan includes a risk. Remove it first if it no longer applies' }
      : explainCommon(error),
  redirectTo: (_, { caseId }) => planHref(caseId, 'no-risks'),
});
