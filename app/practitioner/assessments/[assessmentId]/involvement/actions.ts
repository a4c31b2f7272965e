'use server';

import { refresh } from 'next/cache';
import { assessmentHref } from '@/components/assessment/assessment-page';
import { saveInvolvement } from '@/lib/assessment/commands/save-involvement';
import { formAction } from '@/lib/web/forms/form-action';
import { explainCommon } from '../errors';
import { involvementSchema } from './schema';

export const submitInvolvement = formAction({
  area: 'practitioner',
  schema: involvementSchema,
  run: async (actor, input) => {
    const result = await saveInvolvement(actor, input);
    // The page shows what stands now beside what was typed.
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  explain: (error) => {
    switch (error.kind) {
      case 'note-missing':
        return { field: 'note', message: 'Enter what they said, and what you explained about not agreeing' };
      case 'representative-missing':
        return { field: 'representativeName', message: 'Enter who speaks for the person' };
      case 'not-a-child':
        return { field: 'basis', message: 'A parent can only agree for a child' };
      case 'changed-meanwhile':
        return {
          message:
            'Someone else changed this while you were writing. Nothing was overwritten. Compare both versions, then save again',
        };
      default:
        return explainCommon(error);
    }
  },
  redirectTo: (_, { assessmentId }) => `${assessmentHref(assessmentId)}?done=involvement`,
});
