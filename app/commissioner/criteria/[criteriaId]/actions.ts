'use server';

import type { FormState } from '@/lib/core/form/form-state';
import { moveQuestion } from '@/lib/criteria/commands/move-question';
import { formAction } from '@/lib/web/forms/form-action';
import { explainDraft } from '../explain';
import { criteriaHref } from '../places';
import { moveSchema } from './schema';

const submit = formAction({
  area: 'commissioner',
  schema: moveSchema,
  run: (actor, { move: [direction, key], ...seen }) => moveQuestion(actor, { ...seen, direction, key }),
  explain: explainDraft,
  redirectTo: (_nothing, { criteriaId }) => `${criteriaHref(criteriaId)}?done=moved#questions`,
});

export async function submitMoveQuestion(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
