import { z } from 'zod';
import { choice, text } from '@/lib/core/form/fields';

export const transitionSchema = z.object({
  caseId: z.uuid(),
  age: choice(['14', '16', '17', '18'], 'This step does not exist'),
  note: text('Enter what was done, and with whom', 2_000),
});
