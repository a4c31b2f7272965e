'use server';

import { refresh } from 'next/cache';
import type { FormState } from '@/lib/core/form/form-state';
import { saveCriteria } from '@/lib/criteria/commands/save-criteria';
import { formAction } from '@/lib/web/forms/form-action';
import { explainDraft } from '../../explain';
import { criteriaHref } from '../../places';
import { detailsSchema } from './schema';

const submit = formAction({
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

export async function submitDetails(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
