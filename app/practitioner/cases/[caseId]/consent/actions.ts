'use server';

import { z } from 'zod';
import { consentFields } from '@/components/money/consent-schema';
import { barText } from '@/components/money/payee-text';
import { explainDeath } from '@/components/person/death-text';
import { todayInLondon } from '@/lib/core/clock';
import { onceRead, optionalChoice } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import {
  type GiveConsentRefusal,
  giveConsent,
  type WithdrawConsentRefusal,
  withdrawConsent,
} from '@/lib/money/commands/record-payment-consent';
import { formAction } from '@/lib/web/forms/form-action';

export const submitConsent = formAction({
  area: 'practitioner',
  schema: z
    .object({
      ...consentFields('Enter the day on which consent was given'),
      wasInDoubt: optionalChoice(['NO', 'YES']),
    })
    .refine(({ by, wasInDoubt }) => by.kind !== 'PERSON' || wasInDoubt !== null, {
      path: ['wasInDoubt'],
      message: 'Select whether capacity was in doubt',
      ...onceRead('by', 'wasInDoubt'),
    }),
  creates: true,
  run: (actor, { wasInDoubt, ...given }) =>
    giveConsent(actor, { ...given, wasInDoubt: wasInDoubt === 'YES' }, todayInLondon()),
  explain: explainConsent,
  redirectTo: ({ caseId }) => `/practitioner/cases/${caseId}/consent?done=consent-given`,
});

export const submitConsentEnd = formAction({
  area: 'practitioner',
  schema: z.object(consentFields('Enter the last day of consent')),
  creates: true,
  run: (actor, given) => withdrawConsent(actor, given, todayInLondon()),
  explain: explainConsent,
  redirectTo: ({ caseId }) => `/practitioner/cases/${caseId}/consent?done=consent-ended`,
});

function explainConsent(error: GiveConsentRefusal | WithdrawConsentRefusal): FieldError {
  switch (error.kind) {
    case 'consent-in-future':
      return { field: 'onDay-day', message: 'The day must be today or in the past' };
    case 'giver-unknown':
      return { field: 'by', message: 'Choose someone from the list' };
    case 'giver-barred':
      return { field: 'by', message: `They could not consent that day. ${barText(error.bar)}` };
    case 'capacity-not-found':
      return {
        field: 'wasInDoubt',
        message:
          'No finding of that day says that they have capacity for the money. Record the finding first',
      };
    case 'ends-before-consent':
      return {
        field: 'onDay-day',
        message: `The last day of consent must be ${formatDay(error.givenOn)} or later, when it was given`,
      };
    case 'consent-changed-meanwhile':
      return { message: 'Someone else has just changed this. Open this page again to see what counts now' };
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
