'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/clock';
import { withdrawAssessment } from '@/lib/commands/withdraw-assessment';
import { text } from '@/lib/forms/fields';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { explainCommon } from '../explain';

const submit = formAction({
  area: 'practitioner',
  schema: z.object({
    assessmentId: z.uuid(),
    requestId: z.uuid(),
    reason: text('Enter why it is withdrawn', 2_000),
  }),
  run: (actor, { assessmentId, reason }) =>
    withdrawAssessment(actor, { assessmentId, reason }, todayInLondon()),
  explain: explainCommon,
  redirectTo: (_, { requestId }) => `/practitioner/requests/${requestId}/eligibility?done=withdrawn`,
});

export async function submitWithdraw(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
