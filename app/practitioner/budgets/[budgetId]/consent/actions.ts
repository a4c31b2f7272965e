'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { dateParts, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import {
  type EndConsentRefusal,
  endConsent,
  type RestoreConsentRefusal,
  restoreConsent,
} from '@/lib/money/commands/end-consent';
import { formAction } from '@/lib/web/forms/form-action';

export const submitConsentEnd = formAction({
  area: 'practitioner',
  schema: z.object({
    budgetId: z.uuid(),
    lastDay: dateParts('Enter the last day of consent'),
    reason: text('Enter what was said, and by whom', 500),
  }),
  run: (actor, input) => endConsent(actor, input, todayInLondon()),
  explain,
  redirectTo: ({ budgetId }) => `/practitioner/budgets/${budgetId}?done=consent-ended`,
});

export const submitConsentGiven = formAction({
  area: 'practitioner',
  schema: z.object({ budgetId: z.uuid(), reason: text('Enter what was said, and by whom', 500) }),
  run: restoreConsent,
  explain,
  redirectTo: ({ budgetId }) => `/practitioner/budgets/${budgetId}?done=consent-given`,
});

function explain(error: EndConsentRefusal | RestoreConsentRefusal): FieldError {
  switch (error.kind) {
    case 'ends-in-future':
      return { field: 'lastDay-day', message: 'The last day of consent must be today or in the past' };
    case 'ends-before-budget':
      return {
        field: 'lastDay-day',
        message: `The last day of consent must be ${formatDay(error.startsOn)} or later, when the budget started`,
      };
    case 'consent-ended-already':
      return { message: `Someone has recorded already that consent ended on ${formatDay(error.lastDay)}` };
    case 'no-direct-payment':
      return { message: 'This budget has no direct payment' };
    case 'consent-is-given':
      return { message: 'Consent is on record as given' };
    case 'not-found':
      return { message: 'You do not have access to this budget' };
  }
}
