'use server';

import { peopleSpec } from '@/components/home/list-specs';
import { addressOf, paramsOf, readView } from '@/lib/core/list-view';
import { ok } from '@/lib/core/result';
import { searchList } from '@/lib/person/commands/search-list';
import { sealSearch } from '@/lib/web/auth/search-token';
import { formAction } from '@/lib/web/forms/form-action';
import { searchSchema } from './schema';

export const submitPeopleSearch = formAction({
  area: 'commissioner',
  schema: searchSchema,
  run: async (actor, { search }) => {
    const noted = await searchList(actor, 'people', search);
    return noted.ok ? ok(await sealSearch(search)) : noted;
  },
  explain: () => ({ field: 'search', message: 'You cannot search this list' }),
  redirectTo: (search, { shown }) =>
    addressOf(peopleSpec, readView(peopleSpec, paramsOf(new URLSearchParams(shown))), { search }),
});
