import {
  type ChosenOptions,
  type CriteriaQuestion,
  chosenOption,
  fewestPoints,
  holds,
  type LocalCriteria,
  mostPoints,
} from './criteria';

/** The newest answers of one past case, and whether they met the criteria of their day. */
export type PastAnswers = { id: string; chosen: ChosenOptions; wasMet: boolean };

export type WouldBe = 'MET' | 'NOT_MET' | 'CANNOT_TELL';

/**
 * The result of other criteria for earlier answers. A question is unknown if it was not asked or its answer
 * is no longer offered. The result is known only if no answer to the unknown questions could change it.
 * @rule ELI-53 (docs/rules.md)
 */
export function wouldBe({ threshold, questions }: LocalCriteria, chosen: ChosenOptions): WouldBe {
  const worst = questions.map((question) => pointsOf(question, chosen) ?? fewestPoints(question));
  const best = questions.map((question) => pointsOf(question, chosen) ?? mostPoints(question));
  const isMet = (points: readonly number[]) =>
    points.reduce((sum, each) => sum + each, 0) >= threshold &&
    questions.every((question, index) => holds(question, points[index] ?? 0));
  if (isMet(worst)) return 'MET';
  return isMet(best) ? 'CANNOT_TELL' : 'NOT_MET';
}

function pointsOf(question: CriteriaQuestion, chosen: ChosenOptions): number | null {
  return chosenOption(question, chosen)?.points ?? null;
}

export type Preview = {
  cases: number;
  metBefore: number;
  metNow: number;
  notMetNow: number;
  cannotTell: number;
  /** Cases with another result, by direction. */
  wouldGain: readonly string[];
  wouldLose: readonly string[];
  /** Cases with an unknown result. */
  unknown: readonly string[];
};

/**
 * The results of criteria for past cases. Never stored, never a decision.
 * @rule ELI-53 (docs/rules.md)
 */
export function preview(criteria: LocalCriteria, past: readonly PastAnswers[]): Preview {
  const seen = past.map((one) => ({ ...one, now: wouldBe(criteria, one.chosen) }));
  const idsWhere = (test: (one: (typeof seen)[number]) => boolean) => seen.filter(test).map(({ id }) => id);
  const unknown = idsWhere(({ now }) => now === 'CANNOT_TELL');
  return {
    cases: seen.length,
    metBefore: idsWhere(({ wasMet }) => wasMet).length,
    metNow: idsWhere(({ now }) => now === 'MET').length,
    notMetNow: idsWhere(({ now }) => now === 'NOT_MET').length,
    cannotTell: unknown.length,
    wouldGain: idsWhere(({ now, wasMet }) => now === 'MET' && !wasMet),
    wouldLose: idsWhere(({ now, wasMet }) => now === 'NOT_MET' && wasMet),
    unknown,
  };
}
