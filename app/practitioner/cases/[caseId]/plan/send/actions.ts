'use server';

import { z } from 'zod';
import { explainDeath } from '@/components/person/death-text';
import { planGapText } from '@/components/plan/gap-text';
import { planClosedText } from '@/components/plan/plan-closed';
import { todayInLondon } from '@/lib/core/clock';
import { optionalText } from '@/lib/core/form/fields';
import { submitPlan } from '@/lib/plan/commands/submit-plan';
import { formAction } from '@/lib/web/forms/form-action';
import { planHref } from '../errors';
import { caseSchema } from '../schema';

const sendSchema = caseSchema.extend({ seenHash: z.string(), note: optionalText(2000) });

export const submitSend = formAction({
  area: 'practitioner',
  schema: sendSchema,
  run: (actor, input) => submitPlan(actor, input, todayInLondon()),
  explain: (error) => {
    switch (error.kind) {
      case 'plan-closed':
        return { message: planClosedText(error.state) };
      case 'plan-incomplete':
        return error.gaps.map(({ key }) => ({ message: `Missing: ${planGapText(key)}` }));
      case 'plan-changed':
        return {
          message: 'The plan has changed since you opened this page. Open it again and check it',
        };
      case 'person-died':
        return explainDeath(error);
      case 'not-found':
      case 'not-in-this-state':
      case 'not-by-this-role':
        return { message: 'The plan cannot be sent. Go back to the case to check its status' };
    }
  },
  redirectTo: (_, { caseId }) => planHref(caseId, 'sent'),
});
