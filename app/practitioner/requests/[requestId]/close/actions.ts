'use server';

import { closingName } from '@/components/case/closing-words';
import { todayInLondon } from '@/lib/core/clock';
import { closeRequest } from '@/lib/decision/commands/close-request';
import { formAction } from '@/lib/web/forms/form-action';
import { explainClosing } from './explain';
import { closeSchema } from './schema';

export const submitClosing = formAction({
  area: 'practitioner',
  schema: closeSchema,
  run: (actor, { requestId, why, reason }) =>
    closeRequest(
      actor,
      {
        requestId,
        event: why === 'PERSON_SAID_NO' ? 'decline' : 'end',
        reason: `${closingName(why)}. ${reason}`,
      },
      todayInLondon(),
    ),
  explain: explainClosing,
  redirectTo: (_nothing, { requestId }) => `/practitioner/requests/${requestId}?done=closed`,
});
