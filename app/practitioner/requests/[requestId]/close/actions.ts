'use server';

import { closingName } from '@/components/case/closing-words';
import { todayInLondon } from '@/lib/clock';
import { closeRequest } from '@/lib/commands/close-request';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { explainClosing } from './explain';
import { closeSchema } from './schema';

const submit = formAction({
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

export async function submitClosing(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
