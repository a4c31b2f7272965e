import { z } from 'zod';
import { dateBoxes } from '@/lib/core/form/date-values';
import { dateParts, optionalText, pounds, text, tick } from '@/lib/core/form/fields';
import { dayFrom } from '@/lib/core/plain-date';

/** The answer to "When" that asks for the day in three boxes. */
export const OTHER_DAY = 'other';

/** What is asked of every spending. */
export const typedSpending = {
  formKey: z.uuid(),
  planLineId: z.uuid({ error: 'Choose what it was for' }),
  amount: pounds('Enter the amount in pounds, for example 25 or 25.50'),
  spentOn: z.preprocess(
    chosenDay,
    dateParts('Choose today or yesterday, or enter the day, for example 27 3 2026'),
  ),
  paidTo: text('Enter who was paid', 120),
  note: optionalText(500),
  again: tick(),
};

export const spendingSchema = z.object({
  ...typedSpending,
  budgetId: z.uuid(),
  allocationId: z.uuid({ error: 'Choose which part of the budget was used' }),
});

/** A day that was chosen, such as today, as the three boxes; where none was, what is in the boxes. */
function chosenDay(sent: unknown): unknown {
  const chosen = typeof sent === 'object' && sent !== null && 'choice' in sent ? String(sent.choice) : '';
  const [year, month, day] = chosen.split('-').map(Number);
  const found = dayFrom(year ?? 0, month ?? 0, day ?? 0);
  return found ? dateBoxes(found) : sent;
}
