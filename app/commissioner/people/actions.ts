'use server';

import { peopleSpec } from '@/components/lists/list-specs';
import { sealSearch } from '@/lib/auth/search-token';
import { searchList } from '@/lib/commands/search-list';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { addressOf, paramsOf, readView } from '@/lib/lists/list-view';
import { ok } from '@/lib/shared/result';
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
