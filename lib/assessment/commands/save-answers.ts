import 'server-only';
import type { StoredAnswer } from '@/lib/assessment/rules/answer';
import type { AnswerInput, Sorted } from '@/lib/assessment/rules/versions';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import { changeAssessment } from './assessment-to-write';
import { type WriteAnswersRefusal, writeAnswers } from './write-answers';

export type SaveAnswers = { assessmentId: string; answers: readonly AnswerInput[] };

export type SavedAnswers = Pick<Sorted<StoredAnswer>, 'saved' | 'changed'>;

/**
 * Saves several answers of a tool at once. An answer that a colleague changed meanwhile is left as they wrote
 * it and named in `changed`; all the others are saved. An answer that the writer did not change never causes
 * a conflict. One wrong level refuses the whole form.
 */
export function saveAnswers(actor: Actor, { assessmentId, answers }: SaveAnswers) {
  return changeAssessment<SavedAnswers, WriteAnswersRefusal>(actor, assessmentId, async (scope, found) => {
    const written = await writeAnswers(scope, found, answers);
    if (!written.ok) return written;
    const { saved, changed } = written.value;
    return ok({ saved, changed });
  });
}
