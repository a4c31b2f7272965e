'use server';

import { refresh } from 'next/cache';
import { explainWaiting } from '@/components/case/waits-text';
import { explainDeath } from '@/components/person/death-text';
import { todayInLondon } from '@/lib/core/clock';
import type { FieldError } from '@/lib/core/form/form-state';
import type { NotFound } from '@/lib/core/result';
import { type AnswerCriteriaRefusal, answerCriteria } from '@/lib/criteria/commands/answer-criteria';
import { criteriaToAnswer } from '@/lib/criteria/queries/criteria-to-answer';
import { formAction } from '@/lib/web/forms/form-action';
import { answersSchema } from './schema';
import { storedAnswers } from './values';

const CHANGED = ['changed-meanwhile', 'criteria-changed', 'no-such-question', 'no-such-option'];

export const submitAnswers = formAction({
  area: 'practitioner',
  schema: answersSchema,
  creates: 'assessmentId',
  run: async (actor, input) => {
    const result = await answerCriteria(actor, input, todayInLondon());
    if (!result.ok && CHANGED.includes(result.error.kind)) refresh();
    return result;
  },
  explain,
  stored: async (actor, sent) => {
    const view = await criteriaToAnswer(actor, String(sent.caseId), todayInLondon());
    return view && storedAnswers(view, sent);
  },
  redirectTo: (_result, { caseId }) => `/practitioner/cases/${caseId}/criteria/result?done=answered`,
});

function explain(error: AnswerCriteriaRefusal | NotFound): FieldError | FieldError[] {
  switch (error.kind) {
    case 'not-all-answered':
      return error.missing.map(({ key, question }) => ({
        field: `answers-${key}-option`,
        message: `Select an answer: ${question}`,
      }));
    case 'changed-meanwhile':
      return {
        message:
          'Someone answered these criteria after you opened them. Your answers are not saved yet. Compare both, then save again',
      };
    case 'criteria-changed':
    case 'no-such-question':
    case 'no-such-option':
      return {
        message:
          'Different criteria are now in force. Check your answers to the questions below, then save again',
      };
    case 'case-closed':
      return { message: 'The case was closed. Your answers were not saved' };
    case 'no-criteria':
      return { message: 'There are no criteria in force for this group. Your answers were not saved' };
    case 'waits-for-referral':
      return explainWaiting(error);
    case 'person-died':
      return explainDeath(error);
    case 'not-found':
      return { message: 'You do not have access to this case' };
  }
}
