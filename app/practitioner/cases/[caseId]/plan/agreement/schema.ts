import { z } from 'zod';
import { choice, dateParts, text } from '@/lib/core/form/fields';
import { caseSchema } from '../schema';

export const agreementSchema = caseSchema.extend({
  seenHash: z.string(),
  agreedByName: text('Enter who agreed', 120),
  how: choice(['ON_PAPER', 'SPOKEN'], 'Select how they agreed'),
  agreedOn: dateParts('Enter the date they agreed, for example 27 3 2026'),
});
