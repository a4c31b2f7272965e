import { z } from 'zod';
import { dateParts, optionalText, pounds, text } from '@/lib/core/form/fields';

export const spendingSchema = z.object({
  budgetId: z.uuid(),
  formKey: z.uuid(),
  planLineId: z.uuid({ error: 'Choose what it was for' }),
  allocationId: z.uuid({ error: 'Choose which part of the budget was used' }),
  amount: pounds('Enter the amount in pounds, for example 25 or 25.50'),
  spentOn: dateParts('Enter the date of payment, for example 27 3 2026'),
  paidTo: text('Enter who was paid', 120),
  note: optionalText(500),
});
