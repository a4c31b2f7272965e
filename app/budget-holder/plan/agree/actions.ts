'use server';

import { explainAgreement } from '@/components/plan/agreement-errors';
import { todayInLondon } from '@/lib/core/clock';
import { agreePlan } from '@/lib/plan/commands/agree-plan';
import { formAction } from '@/lib/web/forms/form-action';
import { myAgreementSchema } from './schema';

export const submitMyAgreement = formAction({
  area: 'budget-holder',
  schema: myAgreementSchema,
  run: (actor, { caseId, seenHash }) =>
    agreePlan(actor, { caseId, seenHash, recorded: null }, todayInLondon()),
  explain: explainAgreement,
  redirectTo: (_, { personId }) => `/budget-holder/plan?for=${personId}&done=my-agreement`,
});
