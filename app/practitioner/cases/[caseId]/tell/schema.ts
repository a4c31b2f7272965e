import { z } from 'zod';
import { WAYS_TO_INFORM } from '@/components/plan/informed-how-text';
import { choice, dateParts, optionalText } from '@/lib/core/form/fields';

export const informedSchema = z.object({
  caseId: z.uuid(),
  indicativeId: z.uuid(),
  informedOn: dateParts('Enter the date you told the person, for example 3 3 2026'),
  how: choice(WAYS_TO_INFORM, 'Select how you told the person'),
  format: optionalText(150),
});
