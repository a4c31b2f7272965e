import { z } from 'zod';
import { dateParts, pounds } from '@/lib/core/form/fields';

export const proposeSchema = z.object({
  budgetId: z.uuid(),
  allocationId: z.uuid(),
  formKey: z.uuid(),
  amount: pounds('Enter an amount in pounds, for example 400 or 400.50'),
  startsOn: dateParts('Enter the first day the payment covers'),
  endsOn: dateParts('Enter the last day the payment covers'),
  dueOn: dateParts('Enter the date the payment is due'),
});
