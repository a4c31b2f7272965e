'use server';

import { removeQuestion } from '@/lib/criteria/commands/remove-question';
import { formAction } from '@/lib/web/forms/form-action';
import { criteriaHref } from '../../../../criteria-hrefs';
import { explainDraft } from '../../../../errors';
import { removeQuestionSchema } from './schema';

export const submitRemoveQuestion = formAction({
  area: 'commissioner',
  schema: removeQuestionSchema,
  run: (actor, input) => removeQuestion(actor, input),
  explain: explainDraft,
  redirectTo: (_nothing, { criteriaId }) => `${criteriaHref(criteriaId)}?done=removed#questions`,
});
