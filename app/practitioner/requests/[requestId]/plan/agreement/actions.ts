'use server';

import { explainAgreement } from '@/components/plan/explain-agreement';
import { todayInLondon } from '@/lib/core/clock';
import { agreePlan } from '@/lib/plan/commands/agree-plan';
import { formAction } from '@/lib/web/forms/form-action';
import { planHref } from '../explain';
import { agreementSchema } from './schema';

export const submitAgreement = formAction({
  area: 'practitioner',
  schema: agreementSchema,
  run: (actor, { requestId, seenHash, ...recorded }) =>
    agreePlan(actor, { requestId, seenHash, recorded }, todayInLondon()),
  explain: explainAgreement,
  redirectTo: (_, { requestId }) => planHref(requestId, 'agreed'),
});
