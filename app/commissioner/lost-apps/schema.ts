import { z } from 'zod';
import { choice, text } from '@/lib/core/form/fields';

export const askResetSchema = z.object({
  resetId: z.uuid(),
  email: text('Enter their email address', 254),
  reason: text('Enter how you know that it is them', 500),
});

export const answerResetSchema = z.object({
  resetId: z.uuid(),
  answer: choice(['CONFIRM', 'TAKE_BACK'], 'Select what you want to do'),
  reason: text('Enter how you know that it is them, or why you take it back', 500),
});
