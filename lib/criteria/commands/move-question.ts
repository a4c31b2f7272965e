import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { notFound, ok, type Result } from '@/lib/core/result';
import { type Direction, shiftQuestion } from '@/lib/criteria/rules/edit-questions';
import { changeDraft, type DraftRefusal, type DraftSeen } from './change-criteria';

export type MoveQuestion = DraftSeen & { key: string; direction: Direction };

/** Moves a question of a draft one place up or down. */
export function moveQuestion(
  actor: Actor,
  { key, direction, ...seen }: MoveQuestion,
): Promise<Result<void, DraftRefusal>> {
  return changeDraft<void, DraftRefusal>(actor, seen, ({ questions }) => {
    const moved = shiftQuestion(questions, key, direction);
    return moved.ok ? ok({ value: undefined, change: { questions: moved.value } }) : notFound;
  });
}
