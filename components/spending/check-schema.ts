import { z } from 'zod';
import { choice, optionalText } from '@/lib/core/form/fields';
import { CHECK_CHOICES } from '@/lib/spending/rules/check-step';

const LONGEST = 1000;

export const acceptSchema = z.object({
  budgetId: z.uuid(),
  spendingIds: z.preprocess(
    (sent) => (sent === undefined || sent === '' ? [] : [sent].flat()),
    z.array(z.uuid()),
  ),
});

export const decideSchema = z.object({
  spendingId: z.uuid(),
  seenStep: z.coerce.number().int().min(0),
  choice: choice(CHECK_CHOICES, 'Choose what you decide'),
  words: optionalText(LONGEST),
});
