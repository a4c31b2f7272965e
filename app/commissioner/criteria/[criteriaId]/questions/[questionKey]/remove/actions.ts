'use server';

import { z } from 'zod';
import { removeQuestion } from '@/lib/criteria/commands/remove-question';
import { formAction } from '@/lib/web/forms/form-action';
import { criteriaHref } from '../../../../criteria-hrefs';
import { explainDraft } from '../../../../errors';
import { draftSchema } from '../../../../schema';

const removeQuestionSchema = draftSchema.extend({ key: z.string() });

export const submitRemoveQuestion = formAction({
  area: 'commissioner',
  schema: removeQuestionSchema,
  run: (actor, input) => removeQuestion(actor, input),
  explain: explainDraft,
  redirectTo: (_nothing, { criteriaId }) => `${criteriaHref(criteriaId)}?done=removed#questions`,
});
