'use server';

import { refresh } from 'next/cache';
import { writeSection } from '@/lib/plan/commands/write-section';
import { formAction } from '@/lib/web/forms/form-action';
import { explainPlanChange, planHref } from '../../errors';
import { sectionSchema } from './schema';

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
