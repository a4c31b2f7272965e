import { z } from 'zod';
import { optionalChoice, optionalDateParts, optionalText, wholeNumber } from '@/lib/core/form/fields';
import { partId, requestSchema } from '../schema';

/** A number of days that may be left out: null when it is blank. */
const optionalDays = z.string().transform((typed, ctx): number | null => {
  if (typed.trim() === '') return null;
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  if (days >= 1 && days <= 365) return days;
  ctx.addIssue({ code: 'custom', message: 'Enter the notice as a number of days from 1 to 365' });
  return z.NEVER;
});

export const arrangementsSchema = requestSchema.extend({
  version: z.coerce.number().int(),
  startsOn: optionalDateParts(),
  weeks: wholeNumber(1, 53, 'Enter a number of weeks from 1 to 53'),
  coordinatorId: partId(),
  healthMonitorName: optionalText(120),
  healthMonitorRole: optionalText(120),
  firstReviewOn: optionalDateParts(),
  firstReviewHow: optionalText(500),
  noticeDays: optionalDays,
  capacityFluctuates: optionalChoice(['YES', 'NO']).transform((answer) => (answer ? answer === 'YES' : null)),
  overIndicativeReason: optionalText(2000),
});
