'use server';

import { recordRequest } from '@/lib/case/commands/record-request';
import { todayInLondon } from '@/lib/core/clock';
import { formAction } from '@/lib/web/forms/form-action';
import { explainNewRequest } from './errors';
import { newRequestSchema } from './schema';

export const submitNewRequest = formAction({
  area: 'practitioner',
  schema: newRequestSchema,
  run: (actor, input) => recordRequest(actor, input, todayInLondon()),
  explain: explainNewRequest,
  redirectTo: (caseId) => `/practitioner/cases/${caseId}?done=recorded`,
});
