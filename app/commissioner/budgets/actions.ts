'use server';

import { budgetsSpec } from '@/components/home/list-specs';
import { addressOf, paramsOf, readView } from '@/lib/core/list-view';
import { ok } from '@/lib/core/result';
import { searchList } from '@/lib/person/commands/search-list';
import { sealSearch } from '@/lib/web/auth/search-token';
import { formAction } from '@/lib/web/forms/form-action';
import { searchSchema } from './schema';

export const submitBudgetsSearch = formAction({
  area: 'commissioner',
  schema: searchSchema,
  run: async (actor, { search }) => {
    const searched = await searchList(actor, 'budgets', search);
    return searched.ok ? ok(await sealSearch(search)) : searched;
  },
  explain: () => ({ field: 'search', message: 'You cannot search this list' }),
  redirectTo: (search, { shown }) =>
    addressOf(budgetsSpec, readView(budgetsSpec, paramsOf(new URLSearchParams(shown))), { search }),
});
