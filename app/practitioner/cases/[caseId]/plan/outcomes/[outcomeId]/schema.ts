import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import { caseSchema, itemId } from '../../schema';

export const outcomeSchema = caseSchema.extend({
  id: itemId(),
  seen: z.string(),
  description: text('Enter what the person wants to achieve', 500),
  howWeWillKnow: text('Enter how you will know that it is working', 500),
});
