import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import { typedSpending } from './spending-schema';

export const changeSpendingSchema = z.object({ ...typedSpending, spendingId: z.uuid() });

export const cancelSpendingSchema = z.object({
  spendingId: z.uuid(),
  formKey: z.uuid(),
  reason: text('Enter why you cancel it', 500),
});
