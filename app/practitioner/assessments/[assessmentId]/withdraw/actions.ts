'use server';

import { z } from 'zod';
import { assessmentHref } from '@/components/eligibility/assessment-page';
import { todayInLondon } from '@/lib/clock';
import { withdrawAssessment } from '@/lib/commands/withdraw-assessment';
import { text } from '@/lib/forms/fields';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { explainCommon } from '../explain';

const submit = formAction({
  area: 'practitioner',
  schema: z.object({ assessmentId: z.uuid(), reason: text('Enter why it is withdrawn', 2_000) }),
  run: (actor, input) => withdrawAssessment(actor, input, todayInLondon()),
  explain: explainCommon,
  redirectTo: (_, { assessmentId }) => `${assessmentHref(assessmentId)}?done=withdrawn`,
});

export async function submitWithdraw(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
