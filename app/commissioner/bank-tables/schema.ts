import { z } from 'zod';
import { dateParts, text } from '@/lib/core/form/fields';

export const modulusTableSchema = z.object({
  tableId: z.uuid(),
  validFrom: dateParts('Enter the day from which the tables are valid'),
  weights: text('Paste the table of weights', 400_000),
  substitutions: z.string().trim().max(100_000, 'Use 100,000 characters or fewer').default(''),
});
