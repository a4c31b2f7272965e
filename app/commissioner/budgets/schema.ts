import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import { readPersonSearch } from '@/lib/person/rules/person-search';

const missing = 'Enter a name or an NHS number';

/** `shown` is the query of the current list. It holds categories only. */
export const searchSchema = z.object({
  search: text(missing, 120).refine((typed) => readPersonSearch(typed) !== null, missing),
  shown: z.string().max(2000).default(''),
});
