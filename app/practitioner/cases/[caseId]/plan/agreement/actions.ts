'use server';

import { z } from 'zod';
import { explainAgreement } from '@/components/plan/agreement-errors';
import { todayInLondon } from '@/lib/core/clock';
import { choice, dateParts } from '@/lib/core/form/fields';
import { agreePlan } from '@/lib/plan/commands/agree-plan';
import { formAction } from '@/lib/web/forms/form-action';
import { planHref } from '../errors';
import { caseSchema } from '../schema';

const agreementSchema = caseSchema.extend({
  seenHash: z.string(),
  agreedBy: z.union([z.literal('PERSON'), z.uuid()], { error: 'Select who agreed' }),
  how: choice(['ON_PAPER', 'SPOKEN'], 'Select how they agreed'),
  agreedOn: dateParts('Enter the date they agreed, for example 27 3 2026'),
});

export const submitAgreement = formAction({
  area: 'practitioner',
  schema: agreementSchema,
  creates: true,
  run: (actor, { caseId, seenHash, ...recorded }) =>
    agreePlan(actor, { caseId, seenHash, recorded }, todayInLondon()),
  explain: explainAgreement,
  redirectTo: (_, { caseId }) => planHref(caseId, 'agreed'),
});
