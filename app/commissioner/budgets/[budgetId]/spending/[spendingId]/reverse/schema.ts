import { z } from 'zod';
import { text } from '@/lib/core/form/fields';

export const reverseSchema = z.object({
  spendingId: z.uuid(),
  formKey: z.uuid(),
  reason: text('Enter why the entry is wrong', 500),
});
