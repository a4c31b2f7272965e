import { z } from 'zod';
import { SECTION_KINDS } from '@/lib/plan/rules/sections';

/** An empty text removes the section's words. */
export const myWordsSchema = z.object({
  caseId: z.uuid(),
  /** Only for the way back: the page checks again which plan the reader may see. */
  personId: z.uuid(),
  kind: z.enum(SECTION_KINDS),
  version: z.coerce.number().int().min(0),
  body: z
    .string()
    .trim()
    .max(8000, 'Use 8,000 characters or fewer')
    .transform((typed) => typed.replaceAll('\r\n', '\n')),
});
