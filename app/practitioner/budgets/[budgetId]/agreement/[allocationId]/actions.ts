'use server';

import { z } from 'zod';
import { todayInLondon } from '@/lib/core/clock';
import { choice, dateParts, optionalText, optionalWholeNumber, text } from '@/lib/core/form/fields';
import type { FieldError } from '@/lib/core/form/form-state';
import { type SignAgreementRefusal, signAgreement } from '@/lib/money/commands/sign-agreement';
import { formAction } from '@/lib/web/forms/form-action';

export const submitAgreement = formAction({
  area: 'practitioner',
  schema: z.object({
    budgetId: z.uuid(),
    allocationId: z.uuid(),
    seenPayeeId: z.uuid(),
    rule: choice(['SEPARATE', 'ONE_OFF'], 'Select where the money is paid'),
    items: optionalWholeNumber(1, 5, 'Enter a number from 1 to 5'),
    signedOn: dateParts('Enter the day of the last signature'),
    signedForUsBy: text('Enter who signed for the commissioner', 120),
    note: optionalText(500),
  }),
  run: (actor, input) => signAgreement(actor, input, todayInLondon()),
  explain: explainAgreement,
  redirectTo: ({ budgetId }) => `/practitioner/budgets/${budgetId}?done=agreement-signed`,
});

function explainAgreement(error: SignAgreementRefusal): FieldError {
  switch (error.kind) {
    case 'signed-in-future':
      return { field: 'signedOn-day', message: 'The day must be today or in the past' };
    case 'too-many-items':
      return { field: 'items', message: 'Enter how many items or services it buys, from 1 to 5' };
    case 'not-one-payment':
      return {
        field: 'rule',
        message: 'This budget has several direct payments, so it needs a separate account',
      };
    case 'payee-changed':
      return {
        message: 'Someone else is paid now. Open this page again: they sign an agreement of their own',
      };
    case 'signed-already':
      return { message: 'The agreement is on record as signed already' };
    case 'not-found':
      return { message: 'You do not have access to this budget' };
  }
}
