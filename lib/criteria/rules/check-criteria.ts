import type { Framework } from '@/lib/eligibility/rules/framework';
import {
  CRITERIA_LIMITS,
  type CriteriaQuestion,
  fewestPoints,
  holds,
  type LocalCriteria,
  mostInAll,
  mostPoints,
} from './criteria';
import { EXAMPLE_MARK, TO_ADAPT, TO_REPLACE } from './examples';

/** The criteria of a draft with their texts. */
export type DraftCriteria = LocalCriteria & {
  group: Framework;
  title: string;
  guidance: string;
  source: string;
};

type WholeGap =
  | { kind: 'no-title' }
  | { kind: 'still-example' }
  | { kind: 'no-guidance' }
  | { kind: 'no-source' }
  | { kind: 'no-questions' }
  | { kind: 'too-many-questions'; most: number }
  | { kind: 'threshold-outside' }
  | { kind: 'threshold-too-high'; threshold: number; most: number }
  | { kind: 'points-for-aftercare' }
  | { kind: 'everybody-meets' };

/** A gap of one question. `question` is its position, from 1. */
export type QuestionGapKind =
  | 'bad-key'
  | 'same-key'
  | 'no-words'
  | 'too-few-options'
  | 'too-many-options'
  | 'option-without-words'
  | 'same-option-words'
  | 'bad-option-key'
  | 'points-outside'
  | 'least-unreachable';

export type QuestionGap = { kind: QuestionGapKind; question: number; key: string };

export type CriteriaGap = WholeGap | QuestionGap;

/** A key is part of a field name: letters and digits, beginning with a letter. */
const KEY = /^[a-z][a-z0-9]{0,19}$/;

/**
 * Every gap of a draft, in the order of the screen. A draft without gaps may be published. Criteria that no
 * answers or all answers meet decide nothing and count as a gap.
 * @rule ELI-50 (docs/rules.md)
 */
export function checkCriteria(draft: DraftCriteria): CriteriaGap[] {
  const { questions, threshold } = draft;
  const gaps = [...wordGaps(draft), ...questions.flatMap((_, index) => questionGaps(questions, index))];
  if (questions.length === 0) return [...gaps, { kind: 'no-questions' }];
  if (questions.length > CRITERIA_LIMITS.questions) {
    gaps.push({ kind: 'too-many-questions', most: CRITERIA_LIMITS.questions });
  }
  const most = mostInAll(questions);
  if (!Number.isInteger(threshold) || threshold < 0) gaps.push({ kind: 'threshold-outside' });
  else if (threshold > most) gaps.push({ kind: 'threshold-too-high', threshold, most });
  if (isWeighed(draft)) gaps.push({ kind: 'points-for-aftercare' });
  return isMetByAll(draft) ? [...gaps, { kind: 'everybody-meets' }] : gaps;
}

/**
 * Section 117 aftercare is a duty of the Mental Health Act 1983: a person is owed it or not. Each question
 * asks for evidence of that and has to be met; no points are weighed against each other.
 * @rule ELI-56 (docs/rules.md)
 */
function isWeighed({ group, threshold, questions }: DraftCriteria): boolean {
  return group === 'S117' && (threshold > 0 || questions.some(({ leastPoints }) => !leastPoints));
}

/** An example that was not adapted is not the commissioner's policy. */
function isFromExample(text: string): boolean {
  return [EXAMPLE_MARK, TO_ADAPT, TO_REPLACE].some((mark) => text.includes(mark));
}

function wordGaps({ title, guidance, source }: DraftCriteria): CriteriaGap[] {
  const gaps: CriteriaGap[] = [];
  if (!title.trim()) gaps.push({ kind: 'no-title' });
  if ([title, guidance, source].some(isFromExample)) gaps.push({ kind: 'still-example' });
  if (!guidance.trim()) gaps.push({ kind: 'no-guidance' });
  if (!source.trim()) gaps.push({ kind: 'no-source' });
  return gaps;
}

function questionGaps(questions: readonly CriteriaQuestion[], index: number): CriteriaGap[] {
  const question = questions[index];
  if (!question) return [];
  const isTaken = questions.findIndex(({ key }) => key === question.key) < index;
  const kinds: QuestionGapKind[] = isTaken ? ['same-key'] : [];
  kinds.push(...questionLacks(question));
  return kinds.map((kind) => ({ kind, question: index + 1, key: question.key }));
}

/**
 * The gaps of one question on its own. Also checked when it is saved.
 * @rule ELI-50 (docs/rules.md)
 */
export function questionLacks({ key, question, options, leastPoints }: CriteriaQuestion): QuestionGapKind[] {
  const lacks: QuestionGapKind[] = [];
  if (!KEY.test(key)) lacks.push('bad-key');
  if (!question.trim()) lacks.push('no-words');
  if (options.length < CRITERIA_LIMITS.leastOptions) lacks.push('too-few-options');
  if (options.length > CRITERIA_LIMITS.mostOptions) lacks.push('too-many-options');
  lacks.push(...optionLacks(options));
  if (leastPoints !== null && !(isWhole(leastPoints) && leastPoints <= mostPoints({ options }))) {
    lacks.push('least-unreachable');
  }
  return lacks;
}

function optionLacks(options: CriteriaQuestion['options']): QuestionGapKind[] {
  const words = options.map(({ label }) => label.trim().toLowerCase());
  const keys = options.map(({ key }) => key);
  const lacks: QuestionGapKind[] = [];
  if (words.includes('')) lacks.push('option-without-words');
  if (hasTwice(words.filter(Boolean))) lacks.push('same-option-words');
  if (hasTwice(keys) || !keys.every((key) => KEY.test(key))) lacks.push('bad-option-key');
  if (!options.every(({ points }) => isWhole(points) && points <= CRITERIA_LIMITS.points)) {
    lacks.push('points-outside');
  }
  return lacks;
}

const hasTwice = (texts: readonly string[]) => new Set(texts).size < texts.length;
const isWhole = (number: number) => Number.isInteger(number) && number >= 0;

function isMetByAll({ questions, threshold }: LocalCriteria): boolean {
  const fewest = questions.reduce((sum, question) => sum + fewestPoints(question), 0);
  return fewest >= threshold && questions.every((question) => holds(question, fewestPoints(question)));
}
