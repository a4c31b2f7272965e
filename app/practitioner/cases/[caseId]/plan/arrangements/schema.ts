import { z } from 'zod';
import {
  optionalChoice,
  optionalDateParts,
  optionalText,
  optionalWholeNumber,
  wholeNumber,
} from '@/lib/core/form/fields';
import { caseSchema, itemId } from '../schema';

export const arrangementsSchema = caseSchema.extend({
  version: z.coerce.number().int(),
  startsOn: optionalDateParts(),
  weeks: wholeNumber(1, 53, 'Enter a number of weeks from 1 to 53'),
  coordinatorId: itemId(),
  healthMonitorName: optionalText(120),
  healthMonitorRole: optionalText(120),
  firstReviewOn: optionalDateParts(),
  firstReviewHow: optionalText(500),
  noticeDays: optionalWholeNumber(1, 365, 'Enter the notice as a number of days from 1 to 365'),
  capacityFluctuates: optionalChoice(['YES', 'NO']).transform((answer) => (answer ? answer === 'YES' : null)),
  overIndicativeReason: optionalText(2000),
});
