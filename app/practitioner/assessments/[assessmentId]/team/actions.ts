'use server';

import { z } from 'zod';
import { assessmentHref } from '@/components/assessment/assessment-frame';
import { confirmProfession } from '@/lib/assessment/commands/confirm-profession';
import { todayInLondon } from '@/lib/core/clock';
import { formAction } from '@/lib/web/forms/form-action';
import { explainCommon } from '../errors';

export const submitConfirmProfession = formAction({
  area: 'practitioner',
  schema: z.object({ assessmentId: z.uuid(), memberId: z.uuid() }),
  run: (actor, input) => confirmProfession(actor, input, todayInLondon()),
  explain: (error) =>
    error.kind === 'not-your-own'
      ? { message: 'You can only confirm your own profession' }
      : explainCommon(error),
  redirectTo: (_, { assessmentId }) => `${assessmentHref(assessmentId)}/team?done=profession-confirmed`,
});
