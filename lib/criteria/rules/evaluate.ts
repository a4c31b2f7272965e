import { fail, ok, type Result } from '@/lib/core/result';
import {
  type ChosenOptions,
  type CriteriaOption,
  type CriteriaQuestion,
  chosenOption,
  holds,
  type LocalCriteria,
  mostInAll,
  mostPoints,
} from './criteria';

export type LocalIndication = 'CRITERIA_MET' | 'CRITERIA_NOT_MET';

/** The result of one answer. `condition` is null if the question has none. */
export type AnswerLine = {
  key: string;
  question: string;
  answer: string;
  points: number;
  most: number;
  leastPoints: number | null;
  condition: 'HELD' | 'FAILED' | null;
};

/** One answer that would change the result on its own. `points` is the signed change in points. */
export type LocalFlip = {
  key: string;
  question: string;
  from: string;
  to: string;
  points: number;
  becomes: LocalIndication;
};

export type LocalExplanation = {
  indication: LocalIndication;
  total: number;
  threshold: number;
  most: number;
  isThresholdReached: boolean;
  lines: readonly AnswerLine[];
  /** Every single change that flips the result, the smallest change of points first. Empty if none does. */
  flips: readonly LocalFlip[];
};

export type AnswersRefusal =
  | { kind: 'not-all-answered'; missing: readonly Pick<CriteriaQuestion, 'key' | 'question'>[] }
  | { kind: 'no-such-question'; question: string }
  | { kind: 'no-such-option'; question: string };

type Chosen = { question: CriteriaQuestion; option: CriteriaOption };

/**
 * Whether answers meet local criteria, and why: every condition must hold and the total must reach the
 * threshold. It only indicates; a named person decides. More points never turn met into not met.
 *
 * @param chosen an option's key for every question's key, no more and no fewer
 * @rule ELI-51 conditions and threshold, ELI-52 what would flip it (docs/rules.md)
 */
export function evaluate(
  criteria: LocalCriteria,
  chosen: ChosenOptions,
): Result<LocalExplanation, AnswersRefusal> {
  const read = readChosen(criteria, chosen);
  return read.ok ? ok(explain(criteria, read.value)) : read;
}

function readChosen({ questions }: LocalCriteria, chosen: ChosenOptions): Result<Chosen[], AnswersRefusal> {
  const stranger = Object.keys(chosen).find((key) => !questions.some((question) => question.key === key));
  if (stranger !== undefined) return fail({ kind: 'no-such-question', question: stranger });
  const missing = questions
    .filter(({ key }) => !Object.hasOwn(chosen, key))
    .map(({ key, question }) => ({ key, question }));
  if (missing.length > 0) return fail({ kind: 'not-all-answered', missing });
  const read: Chosen[] = [];
  for (const question of questions) {
    const option = chosenOption(question, chosen);
    if (!option) return fail({ kind: 'no-such-option', question: question.key });
    read.push({ question, option });
  }
  return ok(read);
}

function explain({ questions, threshold }: LocalCriteria, chosen: readonly Chosen[]): LocalExplanation {
  const total = totalOf(chosen);
  return {
    indication: indicationOf(threshold, chosen),
    total,
    threshold,
    most: mostInAll(questions),
    isThresholdReached: total >= threshold,
    lines: chosen.map(lineOf),
    flips: flipsOf(threshold, chosen),
  };
}

function totalOf(chosen: readonly Chosen[]): number {
  return chosen.reduce((sum, { option }) => sum + option.points, 0);
}

function indicationOf(threshold: number, chosen: readonly Chosen[]): LocalIndication {
  const isMet =
    totalOf(chosen) >= threshold && chosen.every(({ question, option }) => holds(question, option.points));
  return isMet ? 'CRITERIA_MET' : 'CRITERIA_NOT_MET';
}

function lineOf({ question, option }: Chosen): AnswerLine {
  const { key, leastPoints } = question;
  const condition = holds(question, option.points) ? 'HELD' : 'FAILED';
  return {
    key,
    question: question.question,
    answer: option.label,
    points: option.points,
    most: mostPoints(question),
    leastPoints,
    condition: leastPoints === null ? null : condition,
  };
}

function flipsOf(threshold: number, chosen: readonly Chosen[]): LocalFlip[] {
  const now = indicationOf(threshold, chosen);
  const flips = chosen.flatMap(({ question, option }, index) =>
    question.options
      .filter(({ key }) => key !== option.key)
      .map((other) => ({
        key: question.key,
        question: question.question,
        from: option.label,
        to: other.label,
        points: other.points - option.points,
        becomes: indicationOf(threshold, chosen.with(index, { question, option: other })),
      }))
      .filter(({ becomes }) => becomes !== now),
  );
  return flips.sort((a, b) => Math.abs(a.points) - Math.abs(b.points));
}
