import { dateParts, text } from '@/lib/core/form/fields';
import { draftSchema } from '../../schema';

export const publishSchema = draftSchema.extend({
  startsOn: dateParts('Enter the first day, for example 1 4 2026'),
  reason: text('Enter why you are publishing it, and who agreed it', 1_000),
});
