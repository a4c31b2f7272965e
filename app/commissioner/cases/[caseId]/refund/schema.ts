import { z } from 'zod';
import { pounds, text } from '@/lib/core/form/fields';
import { day } from '@/lib/core/plain-date';

const missing = 'Select the first day';

export const refundSchema = z.object({
  caseId: z.uuid(),
  refundId: z.uuid(),
  kind: z.enum(['DELAY', 'OVERTURNED']),
  firstDay: z.iso.date({ error: missing }).transform(day),
  amount: pounds('Enter the care costs in pounds, for example 2500 or 2500.50'),
  note: text('Enter how the amount was worked out', 2000),
});
