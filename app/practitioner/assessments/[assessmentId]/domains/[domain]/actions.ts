'use server';

import {
  changedCards,
  explainAnswer,
  explainChanged,
  versionValues,
} from '@/components/assessment/answer-errors';
import { domainAnswersSchema } from '@/components/assessment/answer-schema';
import { assessmentHref } from '@/components/assessment/assessment-frame';
import { type SaveAnswerRefusal, saveAnswer } from '@/lib/assessment/commands/save-answer';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { formAction } from '@/lib/web/forms/form-action';

type Refusal = SaveAnswerRefusal | NotFound;
type ShownRefusal =
  | Exclude<Refusal, { kind: 'changed-meanwhile' }>
  | (Extract<Refusal, { kind: 'changed-meanwhile' }> & { ruleSet: string });

export const submitDomain = formAction({
  area: 'practitioner',
  schema: domainAnswersSchema,
  run: async (actor, { assessmentId, answers: [answer], ruleSet }): Promise<Result<void, ShownRefusal>> => {
    if (!answer) return notFound;
    const saved = await saveAnswer(actor, { assessmentId, ...answer });
    if (saved.ok) return ok(undefined);
    return saved.error.kind === 'changed-meanwhile' ? fail({ ...saved.error, ruleSet }) : fail(saved.error);
  },
  explain: (error) =>
    error.kind === 'changed-meanwhile'
      ? explainChanged([{ domain: error.now.domain, now: error.now }], error.ruleSet)
      : explainAnswer(error),
  details: (error) =>
    error.kind === 'changed-meanwhile'
      ? { cards: changedCards([{ domain: error.now.domain, now: error.now }], error.ruleSet) }
      : {},
  newValues: (error) => (error.kind === 'changed-meanwhile' ? versionValues([error.now]) : {}),
  redirectTo: (_, { assessmentId, next, following }) => {
    const base = assessmentHref(assessmentId);
    return following && next !== 'list' ? `${base}/domains/${following}?done=answer` : `${base}?done=answer`;
  },
});
