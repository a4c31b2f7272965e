'use server';

import { z } from 'zod';
import { assessmentHref } from '@/components/eligibility/assessment-page';
import { withdrawEvidence } from '@/lib/commands/withdraw-evidence';
import { text } from '@/lib/forms/fields';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { explainCommon } from '../../../explain';

const submit = formAction({
  area: 'practitioner',
  schema: z.object({
    assessmentId: z.uuid(),
    fileId: z.uuid(),
    reason: text('Enter why the file is withdrawn', 500),
  }),
  run: (actor, input) => withdrawEvidence(actor, input),
  explain: explainCommon,
  redirectTo: (_, { assessmentId }) => `${assessmentHref(assessmentId)}/evidence?done=evidence-withdrawn`,
});

export async function submitWithdrawEvidence(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
