'use server';

import { peopleSpec } from '@/components/home/list-specs';
import type { FormState } from '@/lib/core/form/form-state';
import { addressOf, paramsOf, readView } from '@/lib/core/list-view';
import { ok } from '@/lib/core/result';
import { searchList } from '@/lib/person/commands/search-list';
import { sealSearch } from '@/lib/web/auth/search-token';
import { formAction } from '@/lib/web/forms/form-action';
import { searchSchema } from './schema';

const submit = formAction({
  area: 'commissioner',
  schema: searchSchema,
  run: async (actor, { search }) => {
    const noted = await searchList(actor, 'people', search);
    return noted.ok ? ok(await sealSearch(search)) : noted;
  },
  explain: () => ({ field: 'search', message: 'You may not search this list' }),
  redirectTo: (search, { shown }) =>
    addressOf(peopleSpec, readView(peopleSpec, paramsOf(new URLSearchParams(shown))), { search }),
});

export async function submitPeopleSearch(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
