'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { explainDeath } from '@/components/person/death-text';
import { planClosedText } from '@/components/plan/plan-closed';
import { writeSection } from '@/lib/plan/commands/write-section';
import { SECTION_KINDS } from '@/lib/plan/rules/sections';
import { formAction } from '@/lib/web/forms/form-action';

/** An empty text removes the section's words. */
const myWordsSchema = z.object({
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

export const submitMyWords = formAction({
  area: 'budget-holder',
  schema: myWordsSchema,
  run: async (actor, input) => {
    const result = await writeSection(actor, input);
    // The page shows the saved text next to what was typed.
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  explain: (error) => {
    switch (error.kind) {
      case 'person-died':
        return explainDeath(error);
      case 'not-found':
      case 'section-not-yours':
        return { message: 'You cannot edit this' };
      case 'plan-closed':
        return { message: planClosedText(error.state) };
      case 'changed-meanwhile':
        return {
          field: 'body',
          message: 'Someone else changed this while you were writing. Combine both versions, then save',
        };
    }
  },
  redirectTo: (_, { personId }) => `/budget-holder/plan?for=${personId}&done=my-words`,
});
