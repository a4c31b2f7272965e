import 'server-only';
import type { StoredAnswer } from '@/lib/assessment/rules/answer';
import type { AnswerInput } from '@/lib/assessment/rules/versions';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok } from '@/lib/core/result';
import { changeAssessment } from './assessment-to-write';
import { type WriteAnswersRefusal, writeAnswers } from './write-answers';

export type SaveAnswer = AnswerInput & { assessmentId: string };

export type SaveAnswerRefusal =
  | WriteAnswersRefusal
  /** Another user wrote here after the form was shown: nothing was overwritten. `now` is what they wrote. */
  | { kind: 'changed-meanwhile'; now: StoredAnswer };

/**
 * Writes the next version of one answer of a tool. Half an answer may be saved; the same answer again writes
 * nothing.
 * @returns the version that the writer's next change starts from
 */
export function saveAnswer(actor: Actor, { assessmentId, ...sent }: SaveAnswer) {
  return changeAssessment<{ version: number }, SaveAnswerRefusal>(
    actor,
    assessmentId,
    async (scope, found) => {
      const written = await writeAnswers(scope, found, [sent]);
      if (!written.ok) return written;
      const [conflict] = written.value.changed;
      if (conflict) return fail({ kind: 'changed-meanwhile', now: conflict.now });
      return ok({ version: written.value.saved[0]?.version ?? sent.version });
    },
  );
}
