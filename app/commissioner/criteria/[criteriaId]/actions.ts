'use server';

import { moveQuestion } from '@/lib/commands/move-question';
import { formAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
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
