'use server';

import { z } from 'zod';
import { text } from '@/lib/core/form/fields';
import { ok } from '@/lib/core/result';
import { sealSearch } from '@/lib/web/auth/search-token';
import { formAction } from '@/lib/web/forms/form-action';
import { statementHref } from './statement-href';

/** `shown` is the query of the page on the screen: whom it is about and what it shows. */
const searchSchema = z.object({
  search: text('Enter a name or an amount', 120),
  shown: z.string().max(200).default(''),
});

/** Searches a statement. The search goes into the address encrypted: names are in no log. */
export const submitStatementSearch = formAction({
  area: 'budget-holder',
  schema: searchSchema,
  run: async (_actor, { search }) => ok(await sealSearch(search)),
  explain: () => ({ field: 'search', message: 'You cannot search this list' }),
  redirectTo: (search, { shown }) => {
    const asked = new URLSearchParams(shown);
    return statementHref({ person: asked.get('for'), show: asked.get('show'), search });
  },
});
