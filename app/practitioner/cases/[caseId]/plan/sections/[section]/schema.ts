import { z } from 'zod';
import { SECTION_KINDS } from '@/lib/plan/rules/sections';
import { requestSchema } from '../../schema';

/** Words may be taken out altogether: the completeness of the plan tells what is missing. */
export const sectionSchema = requestSchema.extend({
  kind: z.enum(SECTION_KINDS),
  version: z.coerce.number().int().min(0),
  body: z
    .string()
    .trim()
    .max(8000, 'Use 8,000 characters or fewer')
    .transform((typed) => typed.replaceAll('\r\n', '\n')),
});
