'use server';

import { z } from 'zod';
import { explainAgreement } from '@/components/plan/agreement-errors';
import { todayInLondon } from '@/lib/core/clock';
import { agreePlan } from '@/lib/plan/commands/agree-plan';
import { formAction } from '@/lib/web/forms/form-action';

const missing = 'Tick the box if you agree with the plan';

const myAgreementSchema = z.object({
  caseId: z.uuid(),
  /** Only for the way back: the page checks again which plan the reader may see. */
  personId: z.uuid(),
  seenHash: z.string(),
  read: z.string({ error: missing }).min(1, missing),
});

export const submitMyAgreement = formAction({
  area: 'budget-holder',
  schema: myAgreementSchema,
  creates: true,
  run: (actor, { caseId, seenHash }) =>
    agreePlan(actor, { caseId, seenHash, recorded: null }, todayInLondon()),
  explain: explainAgreement,
  redirectTo: (_, { personId }) => `/budget-holder/plan?for=${personId}&done=my-agreement`,
});
