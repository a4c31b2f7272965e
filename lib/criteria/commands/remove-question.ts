import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { notFound, ok, type Result } from '@/lib/core/result';
import { takeQuestionOut } from '@/lib/criteria/rules/edit-questions';
import { changeDraft, type DraftRefusal, type DraftSeen } from './change-criteria';

export type RemoveQuestion = DraftSeen & { key: string };

/** Removes a question from a draft. Published versions keep theirs. */
export function removeQuestion(
  actor: Actor,
  { key, ...seen }: RemoveQuestion,
): Promise<Result<void, DraftRefusal>> {
  return changeDraft<void, DraftRefusal>(actor, seen, ({ questions }) => {
    const left = takeQuestionOut(questions, key);
    return left.ok ? ok({ value: undefined, change: { questions: left.value } }) : notFound;
  });
}
