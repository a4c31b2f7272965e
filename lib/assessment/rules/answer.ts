import { fail, ok, type Result } from '@/lib/core/result';
import { checkLevels } from '@/lib/tool/rules/check-levels';
import type { Edition, LevelDomain } from '@/lib/tool/rules/edition';
import type { Levels } from '@/lib/tool/rules/explanation';

/** What is written in one domain. A text domain has a body alone. */
export type DomainAnswer = {
  /** Null while no level is chosen, and for a text domain. */
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

/** One saved version of an answer, with its author and time (ISO 8601). */
export type StoredAnswer = DomainAnswer & {
  domain: string;
  /** Counts from 1. */
  version: number;
  authorName: string;
  writtenAt: string;
};

export type AnswerRefusal =
  | { kind: 'no-such-domain'; domain: string }
  | { kind: 'no-such-level'; domain: string; level: string }
  | { kind: 'no-level-here'; domain: string }
  | { kind: 'level-missing'; domain: string }
  | { kind: 'lower-level-not-lower'; domain: string }
  | { kind: 'lower-level-missing'; domain: string }
  | { kind: 'disagreement-missing'; domain: string };

/** A domain without an answer. */
export const EMPTY_ANSWER: DomainAnswer = {
  level: null,
  body: '',
  saidBy: null,
  isWellManaged: false,
  lowerLevel: null,
  disagreement: null,
  expectedChange: null,
};

/**
 * Whether an answer fits its domain. Only the levels that the domain has; if the professionals did not
 * agree, the higher level counts and the lower one is kept with what each said. An answer may be saved before
 * its level is chosen.
 * @rule ELI-22 (docs/rules.md)
 */
export function checkAnswer(
  edition: Edition,
  domain: string,
  answer: DomainAnswer,
): Result<void, AnswerRefusal> {
  const found = edition.domains.find(({ key }) => key === domain);
  if (!found) return fail({ kind: 'no-such-domain', domain });
  const { level, lowerLevel, disagreement } = answer;
  if (found.kind === 'TEXT') {
    const isText = (level ?? lowerLevel ?? disagreement) === null;
    return isText ? ok(undefined) : fail({ kind: 'no-level-here', domain });
  }
  for (const chosen of [level, lowerLevel]) {
    const checked = checkLevels(edition, { [domain]: chosen ?? undefined });
    if (!checked.ok) return fail({ kind: 'no-such-level', domain, level: chosen ?? '' });
  }
  return checkDisagreement(found, answer);
}

function checkDisagreement(
  { key: domain, levels }: LevelDomain,
  { level, lowerLevel, disagreement }: DomainAnswer,
): Result<void, AnswerRefusal> {
  if (lowerLevel === null) {
    return disagreement === null ? ok(undefined) : fail({ kind: 'lower-level-missing', domain });
  }
  if (level === null) return fail({ kind: 'level-missing', domain });
  const placeOf = (chosen: string) => levels.findIndex(({ key }) => key === chosen);
  if (placeOf(lowerLevel) >= placeOf(level)) return fail({ kind: 'lower-level-not-lower', domain });
  return disagreement?.trim() ? ok(undefined) : fail({ kind: 'disagreement-missing', domain });
}

/** Whether two answers say the same. */
export function isSameAnswer(one: DomainAnswer, other: DomainAnswer): boolean {
  const keys = Object.keys(EMPTY_ANSWER) as (keyof DomainAnswer)[];
  return keys.every((key) => one[key] === other[key]);
}

/** The level in each domain that has one. @param answers the current answer of each domain */
export function levelsOf(answers: Iterable<{ domain: string; level: string | null }>): Levels {
  return Object.fromEntries(
    [...answers].flatMap(({ domain, level }) => (level === null ? [] : [[domain, level]])),
  );
}
