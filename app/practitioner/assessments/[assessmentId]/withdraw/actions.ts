'use server';

import { z } from 'zod';
import { withdrawAssessment } from '@/lib/assessment/commands/withdraw-assessment';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import { formAction } from '@/lib/web/forms/form-action';
import { explainCommon } from '../errors';

export const submitWithdraw = formAction({
  area: 'practitioner',
  schema: z.object({
    assessmentId: z.uuid(),
    caseId: z.uuid(),
    reason: text('Enter why it is withdrawn', 2_000),
  }),
  run: (actor, { assessmentId, reason }) =>
    withdrawAssessment(actor, { assessmentId, reason }, todayInLondon()),
  explain: explainCommon,
  redirectTo: (_, { caseId }) => `/practitioner/cases/${caseId}/eligibility?done=withdrawn`,
});
