import { z } from 'zod';
import { TELLINGS } from '@/components/plan/telling-text';
import { choice, dateParts, optionalText } from '@/lib/core/form/fields';

export const tellSchema = z.object({
  caseId: z.uuid(),
  indicativeId: z.uuid(),
  informedOn: dateParts('Enter the date you told the person, for example 3 3 2026'),
  how: choice(TELLINGS, 'Select how you told the person'),
  format: optionalText(150),
});
