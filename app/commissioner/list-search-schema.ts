import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import { isShortenedNumber, NUMBER_SHORTENED } from '@/lib/person/rules/nhs-number';
import { readPersonSearch } from '@/lib/person/rules/person-search';

const missing = 'Enter a name or an NHS number';

/** The search of a list of people. `shown` is the query of the current list. It holds categories only. */
export const listSearchSchema = z.object({
  search: text(missing, 120)
    .refine((typed) => !isShortenedNumber(typed), NUMBER_SHORTENED)
    .refine((typed) => readPersonSearch(typed) !== null, missing),
  shown: z.string().max(2000).default(''),
});
