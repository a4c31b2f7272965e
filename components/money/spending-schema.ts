import { z } from 'zod';
import { dateParts, optionalText, pounds, text } from '@/lib/core/form/fields';

export const spendingSchema = z.object({
  budgetId: z.uuid(),
  caseId: z.uuid(),
  planLineId: z.uuid({ error: 'Choose what it was for' }),
  allocationId: z.uuid({ error: 'Choose which money paid for it' }),
  amount: pounds('Enter how much it cost in pounds, like 25 or 25.50'),
  spentOn: dateParts('Enter the day it was paid, like 27 3 2026'),
  paidTo: text('Enter who was paid', 120),
  note: optionalText(500),
});
