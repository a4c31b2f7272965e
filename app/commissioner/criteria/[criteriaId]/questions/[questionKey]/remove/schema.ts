import { z } from 'zod';
import { draftSchema } from '../../../../schema';

export const removeQuestionSchema = draftSchema.extend({ key: z.string() });
