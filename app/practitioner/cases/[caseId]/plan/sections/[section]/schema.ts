import { z } from 'zod';
import { SECTION_KINDS } from '@/lib/plan/rules/sections';
import { caseSchema } from '../../schema';

/** An empty text is allowed: the plan's gaps show what is missing. */
export const sectionSchema = caseSchema.extend({
  kind: z.enum(SECTION_KINDS),
  version: z.coerce.number().int().min(0),
  body: z
    .string()
    .trim()
    .max(8000, 'Use 8,000 characters or fewer')
    .transform((typed) => typed.replaceAll('\r\n', '\n')),
});
