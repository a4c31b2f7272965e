import { z } from 'zod';
import { choice, dateParts, text } from '@/lib/core/form/fields';
import { SAID_HOWS } from '@/lib/money/rules/payment-consent';
import { payeeChoice } from './payee-schema';

const giver = payeeChoice('Choose who said it').transform((chosen, ctx) => {
  if (chosen.kind !== 'ORGANISATION') return chosen;
  ctx.addIssue({ code: 'custom', message: 'Choose who said it' });
  return z.NEVER;
});

/** What a form sends about consent that was given or withdrawn. @param day says to enter the day */
export const consentFields = (day: string) => ({
  caseId: z.uuid(),
  by: giver,
  how: choice(SAID_HOWS, 'Select how they said it'),
  onDay: dateParts(day),
  words: text('Enter what was said', 500),
});
