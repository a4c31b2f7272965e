import { z } from 'zod';
import { choice, dateParts } from '@/lib/core/form/fields';

/** The letter as it was shown, and how it goes. */
export function repaymentLetterSchema<const T extends readonly [string, ...string[]]>(ways: T) {
  return z.object({
    repaymentId: z.uuid(),
    letterId: z.uuid(),
    budgetId: z.uuid(),
    aboutId: z.uuid(),
    to: z.string().max(40),
    copies: z.preprocess((sent) => [sent ?? []].flat(), z.array(z.string().max(40)).max(20)),
    sentOn: dateParts('Enter the date of the letter, for example 27 3 2026'),
    how: choice(ways, 'Select how you will send the letter'),
  });
}
