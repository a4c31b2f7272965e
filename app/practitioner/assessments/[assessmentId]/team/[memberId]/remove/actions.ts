'use server';

import { z } from 'zod';
import { assessmentHref } from '@/components/assessment/assessment-page';
import { removeMember } from '@/lib/assessment/commands/remove-member';
import type { FormState } from '@/lib/core/form/form-state';
import { formAction } from '@/lib/web/forms/form-action';
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
