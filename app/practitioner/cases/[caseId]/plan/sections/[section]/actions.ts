'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { writeSection } from '@/lib/plan/commands/write-section';
import { SECTION_KINDS } from '@/lib/plan/rules/sections';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../../errors';
import { caseSchema } from '../../schema';

/** An empty text is allowed: the plan's gaps show what is missing. */
const sectionSchema = caseSchema.extend({
  kind: z.enum(SECTION_KINDS),
  version: z.coerce.number().int().min(0),
  body: z
    .string()
    .trim()
    .max(8000, 'Use 8,000 characters or fewer')
    .transform((typed) => typed.replaceAll('\r\n', '\n')),
});

export const submitSection = formAction({
  area: 'practitioner',
  schema: sectionSchema,
  run: async (actor, input) => {
    const result = await writeSection(actor, input);
    // The page shows the saved text next to what was typed.
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  explain: (error) =>
    error.kind === 'section-not-yours' ? { message: 'You cannot edit this part' } : explainPlanChange(error),
  redirectTo: (_, { caseId }) => planHref(caseId, 'section'),
});
