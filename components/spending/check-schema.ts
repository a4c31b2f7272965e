import { z } from 'zod';
import { choice, optionalText } from '@/lib/core/form/fields';
import { CHECK_CHOICES } from '@/lib/spending/rules/check-step';

const LONGEST = 1000;

/** A spending with the number of the last step that the list showed. */
const seenSpending = z
  .string()
  .transform((sent): { spendingId: string; seenStep: unknown } => {
    const [spendingId = '', seenStep] = sent.split(':');
    return { spendingId, seenStep };
  })
  .pipe(z.object({ spendingId: z.uuid(), seenStep: z.coerce.number().int().min(0) }));

/** The same as the list sends it. */
export function sentSpending({ id, seenStep }: { id: string; seenStep: number }): string {
  return `${id}:${seenStep}`;
}

export const acceptSchema = z.object({
  budgetId: z.uuid(),
  spendings: z.preprocess(
    (sent) => (sent === undefined || sent === '' ? [] : [sent].flat()),
    z.array(seenSpending),
  ),
});

export const decideSchema = z.object({
  spendingId: z.uuid(),
  seenStep: z.coerce.number().int().min(0),
  choice: choice(CHECK_CHOICES, 'Choose what you decide'),
  words: optionalText(LONGEST),
});
