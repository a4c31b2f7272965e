'use server';

import { z } from 'zod';
import { assessmentHref } from '@/components/assessment/assessment-frame';
import { removeMember } from '@/lib/assessment/commands/remove-member';
import { formAction } from '@/lib/web/forms/form-action';
import { explainCommon } from '../../../errors';

export const submitRemoveMember = formAction({
  area: 'practitioner',
  schema: z.object({ assessmentId: z.uuid(), memberId: z.uuid() }),
  run: (actor, input) => removeMember(actor, input),
  explain: explainCommon,
  redirectTo: (_, { assessmentId }) => `${assessmentHref(assessmentId)}/team?done=member-removed`,
});
