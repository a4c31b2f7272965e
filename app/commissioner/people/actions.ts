'use server';

import { peopleSpec } from '@/components/home/list-specs';
import { todayInLondon } from '@/lib/core/clock';
import { addressOf, paramsOf, readView } from '@/lib/core/list-view';
import { ok } from '@/lib/core/result';
import { searchList } from '@/lib/person/commands/search-list';
import { tooManySearches } from '@/lib/person/rules/too-many';
import { sealSearch } from '@/lib/web/auth/search-token';
import { formAction } from '@/lib/web/forms/form-action';
import { listSearchSchema } from '../list-search-schema';

export const submitPeopleSearch = formAction({
  area: 'commissioner',
  schema: listSearchSchema,
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
