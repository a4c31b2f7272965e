import { z } from 'zod';
import { text } from '@/lib/core/form/fields';

export const cancelSchema = z.object({
  paymentId: z.uuid(),
  reason: text('Enter why the payment is cancelled', 500),
});
