'use server';

import { refresh } from 'next/cache';
import { questionGapText } from '@/components/criteria/criteria-gap-text';
import { todayInLondon } from '@/lib/core/clock';
import type { FieldError, FormState } from '@/lib/core/form/form-state';
import { ok } from '@/lib/core/result';
import { type SaveQuestionRefusal, saveQuestion } from '@/lib/criteria/commands/save-question';
import { criteriaView } from '@/lib/criteria/queries/criteria-view';
import { formAction } from '@/lib/web/forms/form-action';
import { criteriaHref } from '../../../criteria-hrefs';
import { explainDraft } from '../../../errors';
import { questionValues } from '../../values';
import { moreRowsSchema, questionSchema } from './schema';

const save = formAction({
  area: 'commissioner',
  schema: questionSchema,
  creates: ({ key }) => key === null,
  run: async (actor, input) => {
    const result = await saveQuestion(actor, input);
    if (!result.ok && result.error.kind === 'changed-meanwhile') refresh();
    return result;
  },
  stored: async (actor, { criteriaId, key }) => {
    const view = await criteriaView(actor, String(criteriaId), todayInLondon());
    const question = view?.questions.find((one) => one.key === key);
    return view && question ? { ...questionValues(question), version: String(view.version) } : null;
  },
  explain,
  redirectTo: (_key, { criteriaId }) => `${criteriaHref(criteriaId)}?done=question#questions`,
});

/** The form again with what was typed in it, and one row more. */
const addRow = formAction({
  area: 'commissioner',
  schema: moreRowsSchema,
  run: async () => ok(undefined),
  explain: () => ({ message: 'You cannot add more answers' }),
  answer: () => ({}),
});

export async function submitQuestion(previous: FormState, form: FormData): Promise<FormState> {
  return form.has('rows') ? addRow(previous, form) : save(previous, form);
}

function explain(error: SaveQuestionRefusal): FieldError | FieldError[] {
  switch (error.kind) {
    case 'too-many-questions':
      return { message: 'You can have up to 30 questions. Remove one first' };
    case 'same-question':
      return { field: 'question', message: `Question ${error.place} is the same` };
    case 'question-lacks':
      return error.lacks.map((kind) => ({
        field: kind === 'least-unreachable' ? 'leastPoints' : 'options-0-label',
        message: `Check the question: ${questionGapText(kind)}`,
      }));
    default:
      return explainDraft(error);
  }
}
