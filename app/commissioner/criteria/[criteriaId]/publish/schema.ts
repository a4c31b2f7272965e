import { dateParts, text } from '@/lib/core/form/fields';
import { draftSchema } from '../../schema';

export const publishSchema = draftSchema.extend({
  startsOn: dateParts('Enter the first day, like 1 4 2026'),
  reason: text('Enter why you publish it, and who agreed to it', 1_000),
});
