import { z } from 'zod';
import { optionalDateParts } from '@/lib/core/form/fields';

const name = z.string().trim().max(80, 'Use 80 characters or fewer').default('');

/** What to look for. The rule of the search says what is enough. */
export const findSchema = z.object({
  familyName: name,
  givenName: name,
  dateOfBirth: optionalDateParts(),
  nhsNumber: z.string().max(40, 'Enter an NHS number with 10 digits').default(''),
});
