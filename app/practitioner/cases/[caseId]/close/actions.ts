'use server';

import { closingName } from '@/components/case/closing-text';
import { todayInLondon } from '@/lib/core/clock';
import { closeCase } from '@/lib/decision/commands/close-case';
import { formAction } from '@/lib/web/forms/form-action';
import { explainClosing } from './errors';
import { closeSchema } from './schema';

export const submitClosing = formAction({
  area: 'practitioner',
  schema: closeSchema,
  run: (actor, { caseId, why, reason }) =>
    closeCase(
      actor,
      {
        caseId,
        event: why === 'PERSON_SAID_NO' ? 'decline' : 'end',
        reason: `${closingName(why)}. ${reason}`,
      },
      todayInLondon(),
    ),
  explain: explainClosing,
  redirectTo: (_nothing, { caseId }) => `/practitioner/cases/${caseId}?done=closed`,
});
