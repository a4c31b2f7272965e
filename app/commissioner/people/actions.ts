'use server';

import { z } from 'zod';
import { peopleSpec } from '@/components/home/list-specs';
import { todayInLondon } from '@/lib/core/clock';
import { text } from '@/lib/core/form/fields';
import { addressOf, paramsOf, readView } from '@/lib/core/list-view';
import { ok } from '@/lib/core/result';
import { searchList } from '@/lib/person/commands/search-list';
import { readPersonSearch } from '@/lib/person/rules/person-search';
import { tooManySearches } from '@/lib/person/rules/too-many';
import { sealSearch } from '@/lib/web/auth/search-token';
import { formAction } from '@/lib/web/forms/form-action';

const missing = 'Enter a name or an NHS number';

/** `shown` is the query of the list on the screen: categories alone. */
const searchSchema = z.object({
  search: text(missing, 120).refine((typed) => readPersonSearch(typed) !== null, missing),
  shown: z.string().max(2000).default(''),
});

export const submitPeopleSearch = formAction({
  area: 'commissioner',
  schema: searchSchema,
  run: async (actor, { search }) => {
    const noted = await searchList(actor, 'people', todayInLondon());
    return noted.ok ? ok(await sealSearch(search)) : noted;
  },
  explain: (error) => ({
    field: 'search',
    message: error.kind === 'too-many' ? tooManySearches(error) : 'You cannot search this list',
  }),
  redirectTo: (search, { shown }) =>
    addressOf(peopleSpec, readView(peopleSpec, paramsOf(new URLSearchParams(shown))), { search }),
});
