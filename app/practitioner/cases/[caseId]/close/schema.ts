import { z } from 'zod';
import { CLOSINGS } from '@/components/case/closing-text';
import { choice, text } from '@/lib/core/form/fields';

export const closeSchema = z.object({
  caseId: z.uuid(),
  why: choice(CLOSINGS, 'Select why the case is closed'),
  reason: text('Enter what happened', 1_900),
});
