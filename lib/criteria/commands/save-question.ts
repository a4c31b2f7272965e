import 'server-only';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type QuestionGapKind, questionLacks } from '@/lib/criteria/rules/check-criteria';
import type { CriteriaQuestion } from '@/lib/criteria/rules/criteria';
import { putQuestion } from '@/lib/criteria/rules/edit-questions';
import { changeDraft, type DraftRefusal, type DraftSeen } from './change-criteria';

export type SaveQuestion = DraftSeen & {
  /** Null adds a question. */
  key: string | null;
  question: string;
  guidance: string;
  leastPoints: number | null;
  /** In order. An option without a key is new. */
  options: { key: string | null; label: string; points: number }[];
};

export type SaveQuestionRefusal =
  | DraftRefusal
  | { kind: 'too-many-questions' }
  | { kind: 'question-lacks'; lacks: QuestionGapKind[] }
  | { kind: 'same-question'; place: number };

/**
 * Adds a question to a draft, or changes one. Existing keys stay, so that earlier answers can still be read.
 * A new question or option gets a key that was never used, not even by a removed one.
 * @returns the question's key
 */
export function saveQuestion(
  actor: Actor,
  { criteriaId, version, key, options, ...words }: SaveQuestion,
): Promise<Result<string, SaveQuestionRefusal>> {
  return changeDraft<string, SaveQuestionRefusal>(actor, { criteriaId, version }, (draft) => {
    const before = draft.questions.find((question) => question.key === key);
    if (key !== null && !before) return notFound;
    const question = { ...words, key: key ?? unusedKey('q'), options: withKeys(options, before) };
    const checked = check(question, draft.questions);
    if (!checked.ok) return checked;
    const put = putQuestion(draft.questions, question);
    return put.ok ? ok({ value: question.key, change: { questions: put.value } }) : put;
  });
}

function check(
  question: CriteriaQuestion,
  all: readonly CriteriaQuestion[],
): Result<void, Exclude<SaveQuestionRefusal, NotFound>> {
  const lacks = questionLacks(question);
  if (lacks.length > 0) return fail({ kind: 'question-lacks', lacks });
  const same = all.findIndex((one) => one.key !== question.key && isSame(one.question, question.question));
  return same < 0 ? ok(undefined) : fail({ kind: 'same-question', place: same + 1 });
}

const isSame = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** A key from a form is a question: only a key that the question had is kept. */
function withKeys(options: SaveQuestion['options'], before: CriteriaQuestion | undefined) {
  return options.map(({ key, label, points }) => {
    const isKnown = before?.options.some((option) => option.key === key);
    return { key: key !== null && isKnown ? key : unusedKey('o'), label, points };
  });
}

/** 48 random bits, from an id. */
function unusedKey(kind: 'q' | 'o'): string {
  return `${kind}${newId().slice(-12)}`;
}
