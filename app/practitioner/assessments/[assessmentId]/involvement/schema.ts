import { z } from 'zod';
import { ADVOCACY_ANSWERS, INVOLVEMENT_BASES } from '@/lib/assessment/rules/taking-part';
import { choice, optionalText } from '@/lib/core/form/fields';

export const involvementSchema = z.object({
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
});
