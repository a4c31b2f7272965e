'use server';

import type { FormState } from '@/lib/core/form/form-state';
import { removeQuestion } from '@/lib/criteria/commands/remove-question';
import { formAction } from '@/lib/web/forms/form-action';
import { explainDraft } from '../../../../explain';
import { criteriaHref } from '../../../../places';
import { removeQuestionSchema } from './schema';

const submit = formAction({
  area: 'commissioner',
  schema: removeQuestionSchema,
  run: (actor, input) => removeQuestion(actor, input),
  explain: explainDraft,
  redirectTo: (_nothing, { criteriaId }) => `${criteriaHref(criteriaId)}?done=removed#questions`,
});

export async function submitRemoveQuestion(previous: FormState, form: FormData): Promise<FormState> {
  return submit(previous, form);
}
