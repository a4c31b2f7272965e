import { z } from 'zod';
import { SECTION_KINDS } from '@/lib/plan/rules/sections';

/** Words may be taken out altogether. */
export const myWordsSchema = z.object({
  caseId: z.uuid(),
  /** Only for the way back: the page asks again whose plan may be seen. */
  personId: z.uuid(),
  kind: z.enum(SECTION_KINDS),
  version: z.coerce.number().int().min(0),
  body: z
    .string()
    .trim()
    .max(8000, 'Use 8,000 characters or fewer')
    .transform((typed) => typed.replaceAll('\r\n', '\n')),
});
