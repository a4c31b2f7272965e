import { z } from 'zod';
import { dateParts, pounds } from '@/lib/core/form/fields';

export const proposeSchema = z.object({
  budgetId: z.uuid(),
  allocationId: z.uuid(),
  formKey: z.uuid(),
  amount: pounds('Enter an amount in pounds, like 400 or 400.50'),
  startsOn: dateParts('Enter the first day the payment is for'),
  endsOn: dateParts('Enter the last day the payment is for'),
  dueOn: dateParts('Enter the day the payment is due'),
});
