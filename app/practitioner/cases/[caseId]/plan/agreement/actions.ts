'use server';

import { explainAgreement } from '@/components/plan/agreement-errors';
import { todayInLondon } from '@/lib/core/clock';
import { agreePlan } from '@/lib/plan/commands/agree-plan';
import { formAction } from '@/lib/web/forms/form-action';
import { planHref } from '../errors';
import { agreementSchema } from './schema';

export const submitAgreement = formAction({
  area: 'practitioner',
  schema: agreementSchema,
  run: (actor, { caseId, seenHash, ...recorded }) =>
    agreePlan(actor, { caseId, seenHash, recorded }, todayInLondon()),
  explain: explainAgreement,
  redirectTo: (_, { caseId }) => planHref(caseId, 'agreed'),
});
