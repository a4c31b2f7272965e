'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { assessmentHref } from '@/components/assessment/assessment-frame';
import { saveInvolvement } from '@/lib/assessment/commands/save-involvement';
import { assessmentToChange } from '@/lib/assessment/queries/assessment-to-change';
import { ADVOCACY_ANSWERS, INVOLVEMENT_BASES } from '@/lib/assessment/rules/taking-part';
import { choice, optionalText } from '@/lib/core/form/fields';
import { formAction } from '@/lib/web/forms/form-action';
import { explainCommon } from '../errors';
import { involvementValues } from './values';

const involvementSchema = z.object({
  assessmentId: z.uuid(),
  version: z.coerce.number().int().min(0),
  basis: choice(INVOLVEMENT_BASES, 'Select the basis on which the assessment goes ahead'),
  note: optionalText(2_000),
  representativeName: optionalText(120),
  isSharingAgreed: choice(['yes', 'no'], 'Select whether it can be shared').transform(
    (answer) => answer === 'yes',
  ),
  advocacy: choice(ADVOCACY_ANSWERS, 'Select whether they have an advocate'),
  advocacyNote: optionalText(1_000),
  capacityAssessor: optionalText(160),
  consulted: optionalText(1_000),
});

export const submitInvolvement = formAction({
  area: 'practitioner',
  schema: involvementSchema,
  run: async (actor, input) => {
    const result = await saveInvolvement(actor, input);
    // The page shows what is saved now, and what was typed.
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  stored: async (actor, { assessmentId }) => {
    const view = await assessmentToChange(actor, String(assessmentId));
    return view && { ...involvementValues(view), version: String(view.involvementVersion) };
  },
  explain: (error) => {
    switch (error.kind) {
      case 'note-missing':
        return { field: 'note', message: 'Enter what they said, and what you explained about not agreeing' };
      case 'best-interests-note-missing':
        return { field: 'note', message: 'Enter why the assessment is in their best interests' };
      case 'capacity-assessor-missing':
        return {
          field: 'capacityAssessor',
          message: 'Enter who assessed the person’s capacity, and their role',
        };
      case 'consulted-missing':
        return {
          field: 'consulted',
          message: 'Enter who was spoken to about their best interests, or why no one was',
        };
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
