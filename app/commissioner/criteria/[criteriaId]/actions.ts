'use server';

import { moveQuestion } from '@/lib/criteria/commands/move-question';
import { formAction } from '@/lib/web/forms/form-action';
import { criteriaHref } from '../criteria-hrefs';
import { explainDraft } from '../errors';
import { moveSchema } from './schema';

export const submitMoveQuestion = formAction({
  area: 'commissioner',
  schema: moveSchema,
  run: (actor, { move: [direction, key], ...seen }) => moveQuestion(actor, { ...seen, direction, key }),
  explain: explainDraft,
  redirectTo: (_nothing, { criteriaId }) => `${criteriaHref(criteriaId)}?done=moved#questions`,
});
