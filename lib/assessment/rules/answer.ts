import { fail, ok, type Result } from '@/lib/core/result';
import { checkLevels } from '@/lib/tool/rules/check-levels';
import type { Edition, LevelDomain } from '@/lib/tool/rules/edition';
import type { Levels } from '@/lib/tool/rules/explanation';

/** What is written in one part of a tool. A text part has a body alone. */
export type PartAnswer = {
  /** Null while no level is chosen, and for a text part. */
  level: string | null;
  /** The evidence, or the text. */
  body: string;
  /** Who said it, or where it is written. */
  saidBy: string | null;
  /** The need is a need although it is well managed now. */
  isWellManaged: boolean;
  /** The level that part of the team chose, where they did not agree. */
  lowerLevel: string | null;
  disagreement: string | null;
  /** What is expected to change before the next review. */
  expectedChange: string | null;
};

/** One saved version of one part, with who wrote it and when (ISO 8601). */
export type StoredAnswer = PartAnswer & {
  part: string;
  /** Counts from 1. */
  version: number;
  authorName: string;
  writtenAt: string;
};

export type AnswerRefusal =
  | { kind: 'no-such-part'; part: string }
  | { kind: 'no-such-level'; part: string; level: string }
  | { kind: 'no-level-here'; part: string }
  | { kind: 'level-missing'; part: string }
  | { kind: 'lower-level-not-lower'; part: string }
  | { kind: 'lower-level-missing'; part: string }
  | { kind: 'disagreement-missing'; part: string };

/** A part without an answer. */
export const EMPTY_ANSWER: PartAnswer = {
  level: null,
  body: '',
  saidBy: null,
  isWellManaged: false,
  lowerLevel: null,
  disagreement: null,
  expectedChange: null,
};

/**
 * Whether an answer fits its part. Only the levels that the domain has; if the professionals did not agree,
 * the higher level counts and the lower one is kept with what each said. A part may be saved before its level
 * is chosen.
 * @rule ELI-22 (docs/rules.md)
 */
export function checkAnswer(edition: Edition, part: string, answer: PartAnswer): Result<void, AnswerRefusal> {
  const found = edition.domains.find(({ key }) => key === part);
  if (!found) return fail({ kind: 'no-such-part', part });
  const { level, lowerLevel, disagreement } = answer;
  if (found.kind === 'TEXT') {
    const isText = (level ?? lowerLevel ?? disagreement) === null;
    return isText ? ok(undefined) : fail({ kind: 'no-level-here', part });
  }
  for (const chosen of [level, lowerLevel]) {
    const checked = checkLevels(edition, { [part]: chosen ?? undefined });
    if (!checked.ok) return fail({ kind: 'no-such-level', part, level: chosen ?? '' });
  }
  return checkDisagreement(found, answer);
}

function checkDisagreement(
  { key: part, levels }: LevelDomain,
  { level, lowerLevel, disagreement }: PartAnswer,
): Result<void, AnswerRefusal> {
  if (lowerLevel === null) {
    return disagreement === null ? ok(undefined) : fail({ kind: 'lower-level-missing', part });
  }
  if (level === null) return fail({ kind: 'level-missing', part });
  const placeOf = (chosen: string) => levels.findIndex(({ key }) => key === chosen);
  if (placeOf(lowerLevel) >= placeOf(level)) return fail({ kind: 'lower-level-not-lower', part });
  return disagreement?.trim() ? ok(undefined) : fail({ kind: 'disagreement-missing', part });
}

/** Whether two answers say the same. */
export function isSameAnswer(one: PartAnswer, other: PartAnswer): boolean {
  const keys = Object.keys(EMPTY_ANSWER) as (keyof PartAnswer)[];
  return keys.every((key) => one[key] === other[key]);
}

/** The level in each domain that has one. @param answers the current answer of each part */
export function levelsOf(answers: Iterable<{ part: string; level: string | null }>): Levels {
  return Object.fromEntries(
    [...answers].flatMap(({ part, level }) => (level === null ? [] : [[part, level]])),
  );
}
