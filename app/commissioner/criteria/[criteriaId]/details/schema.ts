import { text, wholeNumber } from '@/lib/core/form/fields';
import { draftSchema } from '../../schema';

const MOST = 3_000;

export const detailsSchema = draftSchema.extend({
  title: text('Enter a title', 160),
  guidance: text('Enter guidance for the practitioner', 4_000),
  source: text('Enter the policy or law that the criteria are based on', 500),
  threshold: wholeNumber(0, MOST, 'Enter a whole number from 0 to 3,000'),
});
