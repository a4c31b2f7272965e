'use server';

import { explainAgreement } from '@/components/plan/explain-agreement';
import { todayInLondon } from '@/lib/clock';
import { agreePlan } from '@/lib/commands/agree-plan';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { myAgreementSchema } from './schema';

const submit = formAction({
  area: 'budget-holder',
  schema: myAgreementSchema,
  run: (actor, { requestId, seenHash }) =>
    agreePlan(actor, { requestId, seenHash, recorded: null }, todayInLondon()),
  explain: explainAgreement,
  redirectTo: (_, { personId }) => `/budget-holder/plan?for=${personId}&done=my-agreement`,
});

export async function submitMyAgreement(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
