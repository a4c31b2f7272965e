'use server';

import { z } from 'zod';
import { explainDeath } from '@/components/person/death-text';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type TakeConsentBackRefusal, takeConsentBack } from '@/lib/money/commands/record-payment-consent';
import { formAction } from '@/lib/web/forms/form-action';

export const submitConsentMistake = formAction({
  area: 'practitioner',
  schema: z.object({ caseId: z.uuid(), seenId: z.uuid(), words: text('Enter what was wrong', 500) }),
  run: (actor, input) => takeConsentBack(actor, input, todayInLondon()),
  explain: explainMistake,
  redirectTo: ({ caseId }) => `/practitioner/cases/${caseId}/consent?done=consent-taken-back`,
});

function explainMistake(error: TakeConsentBackRefusal): FieldError {
  switch (error.kind) {
    case 'consent-changed-meanwhile':
      return { message: 'Someone else has just changed this. Open this page again to see what counts now' };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
