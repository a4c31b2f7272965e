'use server';

import { z } from 'zod';
import { assessmentHref } from '@/components/eligibility/assessment-page';
import { removeMember } from '@/lib/commands/remove-member';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { explainCommon } from '../../../explain';

const submit = formAction({
  area: 'practitioner',
  schema: z.object({ assessmentId: z.uuid(), memberId: z.uuid() }),
  run: (actor, input) => removeMember(actor, input),
  explain: explainCommon,
  redirectTo: (_, { assessmentId }) => `${assessmentHref(assessmentId)}/team?done=member-removed`,
});

export async function submitRemoveMember(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
