import type { DomainAnswer } from './answer';

type Field = keyof DomainAnswer;

/** The questions of a domain. Two levels and why they differ are one. */
const QUESTIONS: readonly (readonly Field[])[] = [
  ['level', 'lowerLevel', 'disagreement'],
  ['body'],
  ['saidBy'],
  ['isWellManaged'],
  ['expectedChange'],
];

/** Three versions of one answer: as the writer saw it, as they sent it, and as it is now. */
export type AnswerVersions = { seen: DomainAnswer; sent: DomainAnswer; now: DomainAnswer };

/**
 * Joins what one writer sent with what another has written meanwhile, question by question. Null: both
 * changed the same question, each in another way.
 * @rule ELI-28 (docs/rules.md)
 */
export function joinAnswer({ seen, sent, now }: AnswerVersions): DomainAnswer | null {
  const joined = { ...sent };
  for (const question of QUESTIONS) {
    const differs = (one: DomainAnswer, other: DomainAnswer) =>
      question.some((field) => one[field] !== other[field]);
    if (!differs(seen, now)) continue;
    if (!differs(seen, sent)) takeFields(joined, now, question);
    else if (differs(sent, now)) return null;
  }
  return joined;
}

function takeFields(into: DomainAnswer, from: DomainAnswer, fields: readonly Field[]): void {
  Object.assign(into, Object.fromEntries(fields.map((field) => [field, from[field]])));
}
