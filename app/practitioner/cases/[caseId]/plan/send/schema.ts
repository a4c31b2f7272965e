import { z } from 'zod';
import { optionalText } from '@/lib/core/form/fields';
import { requestSchema } from '../schema';

export const sendSchema = requestSchema.extend({ seenHash: z.string(), note: optionalText(2000) });
