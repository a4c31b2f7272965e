'use server';

import { z } from 'zod';
import { assessmentHref } from '@/components/assessment/assessment-frame';
import { withdrawEvidence } from '@/lib/assessment/commands/withdraw-evidence';
import { text } from '@/lib/core/form/fields';
import { formAction } from '@/lib/web/forms/form-action';
import { explainCommon } from '../../../errors';

export const submitWithdrawEvidence = formAction({
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
