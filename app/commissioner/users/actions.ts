'use server';

import { z } from 'zod';
import { usersSpec } from '@/components/identity/users-spec';
import { text } from '@/lib/core/form/fields';
import { addressOf, paramsOf, readView } from '@/lib/core/list-view';
import { mayEver } from '@/lib/core/policy/policy';
import { notFound, ok } from '@/lib/core/result';
import { sealSearch } from '@/lib/web/auth/search-token';
import { formAction } from '@/lib/web/forms/form-action';

/** Seals what was typed; the list itself records that it was seen. `shown` holds categories only. */
export const submitUsersSearch = formAction({
  area: 'commissioner',
  schema: z.object({
    search: text('Enter a name or an email address', 120),
    shown: z.string().max(2000).default(''),
  }),
  run: async (actor, { search }) => (mayEver(actor, 'user:view') ? ok(await sealSearch(search)) : notFound),
  explain: () => ({ field: 'search', message: 'You cannot search this list' }),
  redirectTo: (search, { shown }) =>
    addressOf(usersSpec, readView(usersSpec, paramsOf(new URLSearchParams(shown))), { search }),
});
