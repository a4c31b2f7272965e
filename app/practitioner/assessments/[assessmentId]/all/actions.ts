'use server';

import {
  changedCards,
  explainAnswer,
  explainChanged,
  versionValues,
} from '@/components/assessment/answer-errors';
import { domainAnswersSchema } from '@/components/assessment/answer-schema';
import { assessmentHref } from '@/components/assessment/assessment-frame';
import { type SavedAnswers, saveAnswers } from '@/lib/assessment/commands/save-answers';
import type { WriteAnswersRefusal } from '@/lib/assessment/commands/write-answers';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { formAction } from '@/lib/web/forms/form-action';

/** What no other user changed is saved all the same; the form goes on from there. */
type SomeChanged = SavedAnswers & { kind: 'some-changed'; ruleSet: string };

export const submitDomains = formAction({
  area: 'practitioner',
  schema: domainAnswersSchema,
  run: async (
    actor,
    { assessmentId, answers, ruleSet },
  ): Promise<Result<void, WriteAnswersRefusal | NotFound | SomeChanged>> => {
    const saved = await saveAnswers(actor, { assessmentId, answers });
    if (!saved.ok) return saved;
    return saved.value.changed.length > 0
      ? fail({ kind: 'some-changed', ruleSet, ...saved.value })
      : ok(undefined);
  },
  explain: (error) =>
    error.kind === 'some-changed' ? explainChanged(error.changed, error.ruleSet) : explainAnswer(error),
  details: (error) =>
    error.kind === 'some-changed' ? { cards: changedCards(error.changed, error.ruleSet) } : {},
  newValues: (error) =>
    error.kind === 'some-changed'
      ? versionValues([...error.changed.map(({ now }) => now), ...error.saved])
      : {},
  redirectTo: (_, { assessmentId }) => `${assessmentHref(assessmentId)}?done=answers`,
});
