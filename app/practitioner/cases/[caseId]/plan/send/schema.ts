import { z } from 'zod';
import { optionalText } from '@/lib/core/form/fields';
import { caseSchema } from '../schema';

export const sendSchema = caseSchema.extend({ seenHash: z.string(), note: optionalText(2000) });
