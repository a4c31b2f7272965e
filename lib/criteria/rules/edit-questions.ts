import { fail, ok, type Result } from '@/lib/core/result';
import { CRITERIA_LIMITS, type CriteriaQuestion } from './criteria';

type Questions = readonly CriteriaQuestion[];
type NoSuchQuestion = { kind: 'no-such-question' };

/** Replaces the question with the same key, or adds one at the end. */
export function putQuestion(
  questions: Questions,
  question: CriteriaQuestion,
): Result<CriteriaQuestion[], { kind: 'too-many-questions' }> {
  const place = questions.findIndex(({ key }) => key === question.key);
  if (place >= 0) return ok(questions.with(place, question));
  if (questions.length >= CRITERIA_LIMITS.questions) return fail({ kind: 'too-many-questions' });
  return ok([...questions, question]);
}

/** Where a question moves in its list. */
export type Direction = 'UP' | 'DOWN';

/** Moves a question one place. At the end of the list it stays. */
export function shiftQuestion(
  questions: Questions,
  key: string,
  direction: Direction,
): Result<CriteriaQuestion[], NoSuchQuestion> {
  const from = questions.findIndex((question) => question.key === key);
  const moved = questions[from];
  if (!moved) return fail({ kind: 'no-such-question' });
  return ok(
    questions.toSpliced(from, 1).toSpliced(Math.max(0, from + (direction === 'UP' ? -1 : 1)), 0, moved),
  );
}

export function takeQuestionOut(
  questions: Questions,
  key: string,
): Result<CriteriaQuestion[], NoSuchQuestion> {
  const left = questions.filter((question) => question.key !== key);
  return left.length === questions.length ? fail({ kind: 'no-such-question' }) : ok(left);
}
