'use server';

import { budgetsSpec } from '@/components/home/list-specs';
import { todayInLondon } from '@/lib/core/clock';
import { addressOf, paramsOf, readView } from '@/lib/core/list-view';
import { ok } from '@/lib/core/result';
import { searchList } from '@/lib/person/commands/search-list';
import { tooManySearches } from '@/lib/person/rules/too-many';
import { sealSearch } from '@/lib/web/auth/search-token';
import { formAction } from '@/lib/web/forms/form-action';
import { listSearchSchema } from '../list-search-schema';

export const submitBudgetsSearch = formAction({
  area: 'commissioner',
  schema: listSearchSchema,
  run: async (actor, { search }) => {
    const searched = await searchList(actor, 'budgets', todayInLondon());
    return searched.ok ? ok(await sealSearch(search)) : searched;
  },
  explain: (error) => ({
    field: 'search',
    message: error.kind === 'too-many' ? tooManySearches(error) : 'You cannot search this list',
  }),
  redirectTo: (search, { shown }) =>
    addressOf(budgetsSpec, readView(budgetsSpec, paramsOf(new URLSearchParams(shown))), { search }),
});
