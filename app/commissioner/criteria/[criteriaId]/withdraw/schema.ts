import { text } from '@/lib/core/form/fields';
import { draftSchema } from '../../schema';

export const withdrawSchema = draftSchema.extend({ reason: text('Enter why it will not be used', 1_000) });
