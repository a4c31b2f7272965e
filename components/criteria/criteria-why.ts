import type { Why } from '@/components/assessment/why';
import type { AnswerLine, LocalExplanation, LocalFlip } from '@/lib/criteria/rules/evaluate';
import type { Reader } from '@/lib/tool/rules/tool';
import { pointsText } from './criteria-text';

/** A result of local criteria, and the source of its rules. */
export type LocalResult = LocalExplanation & {
  title: string;
  source: string;
  /** The days of the version, if known; null for a draft on trial. */
  startsOn: string | null;
  endsOn: string | null;
};

/** The most flips shown at once; the rest are one press away. */
const NEAR = 5;

/** Why local criteria are met or not, in words for the panel. */
export function criteriaWhy(result: LocalResult, reader: Reader): Why {
  const flips = result.flips.map((flip) => flipText(flip, reader));
  return {
    outcome: outcomeText(result.indication, reader),
    rules: rulesOf(result, reader).map((words) => ({ words, source: result.source })),
    answers: result.lines.map((line) => ({
      question: line.question,
      answer: answerText(line, result, reader),
    })),
    noAnswers: 'There are no answers.',
    flips: { near: flips.slice(0, NEAR), all: flips },
    flipCount: flips.length,
    edition: editionOf(result),
  };
}

/** The result in a line. */
export function outcomeText(indication: LocalExplanation['indication'], reader: Reader): string {
  if (reader === 'person') {
    return indication === 'CRITERIA_MET' ? 'The answers suggest yes' : 'The answers suggest no';
  }
  return indication === 'CRITERIA_MET' ? 'The local criteria are met' : 'The local criteria are not met';
}

/** If not met: what failed. If met: what was asked. */
function rulesOf({ indication, lines, ...sums }: LocalResult, reader: Reader): string[] {
  const conditions = lines.filter(({ condition }) => condition !== null);
  const failed = conditions.filter(({ condition }) => condition === 'FAILED');
  if (indication === 'CRITERIA_NOT_MET') {
    const tooFew = sums.isThresholdReached ? [] : [sumText(sums, reader)];
    return [...failed.map((line) => failedText(line, reader)), ...tooFew];
  }
  const satisfied = conditions.map((line) => satisfiedText(line, reader));
  return sums.threshold > 0 ? [...satisfied, sumText(sums, reader)] : satisfied;
}

function satisfiedText({ question, answer }: AnswerLine, reader: Reader): string {
  return reader === 'person'
    ? `This answer is enough: ${question} ${answer}.`
    : `Condition met: ${question} ${answer}.`;
}

function failedText({ question, answer, points, leastPoints }: AnswerLine, reader: Reader): string {
  return reader === 'person'
    ? `This answer is not enough: ${question} ${answer}.`
    : `Condition not met: ${question} ${answer}. It must give ${pointsText(leastPoints ?? 0)} or more, and gives ${points}.`;
}

type Sums = Pick<LocalExplanation, 'total' | 'threshold' | 'most' | 'isThresholdReached'>;

function sumText({ total, threshold, most, isThresholdReached }: Sums, reader: Reader): string {
  const words = `The answers add up to ${pointsText(total)}. ${threshold} ${isThresholdReached ? 'or more ' : ''}are needed`;
  return reader === 'person' ? `${words}.` : `${words}, out of a possible ${most}.`;
}

/** The person sees points only if they are added up. */
function answerText(
  { answer, points, most, condition }: AnswerLine,
  { threshold }: LocalResult,
  reader: Reader,
): string {
  if (reader === 'person') return threshold === 0 ? answer : `${answer} (${pointsText(points)})`;
  const given = `${points} of ${pointsText(most)}`;
  if (condition === null) return `${answer} (${given})`;
  return `${answer} (${given}; ${condition === 'HELD' ? 'condition met' : 'condition not met'})`;
}

function flipText({ question, from, to, becomes }: LocalFlip, reader: Reader): string {
  const then = becomes === 'CRITERIA_MET' ? 'met' : 'not met';
  return reader === 'person'
    ? `${question} “${to}” instead of “${from}”.`
    : `${question} “${to}” instead of “${from}”: ${then}.`;
}

function editionOf({ title, startsOn, endsOn }: LocalResult): string {
  if (startsOn === null) return `${title}: a draft.`;
  return `${title}, in use ${endsOn ? `${startsOn} to ${endsOn}` : `from ${startsOn}`}.`;
}
