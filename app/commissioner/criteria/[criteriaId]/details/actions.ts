'use server';

import { refresh } from 'next/cache';
import { saveCriteria } from '@/lib/criteria/commands/save-criteria';
import { formAction } from '@/lib/web/forms/form-action';
import { criteriaHref } from '../../criteria-hrefs';
import { explainDraft } from '../../errors';
import { detailsSchema } from './schema';

export const submitDetails = formAction({
  area: 'commissioner',
  schema: detailsSchema,
  run: async (actor, input) => {
    const result = await saveCriteria(actor, input);
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  explain: explainDraft,
  redirectTo: (_nothing, { criteriaId }) => `${criteriaHref(criteriaId)}?done=details`,
});
