import type { PlainDate } from '@/lib/core/plain-date';
import { type RightToHave, rightToHave } from './right-to-have';

/** In the order in which they are asked. There are never more than these six. */
export const SELF_CHECK_QUESTIONS = [
  'england',
  'age',
  'continuing',
  'aftercare',
  'wheelchair',
  'local',
] as const;
export type SelfCheckQuestion = (typeof SELF_CHECK_QUESTIONS)[number];

export type SelfCheckAnswers = {
  england?: 'YES' | 'NO';
  age?: 'ADULT' | 'CHILD';
  continuing?: YesNoUnsure;
  aftercare?: YesNoUnsure;
  wheelchair?: YesNoUnsure;
  local?: 'YES' | 'NO';
};

type YesNoUnsure = 'YES' | 'NO' | 'UNSURE';

type NationalGroup = 'CHC' | 'CYPCC' | 'S117' | 'WHEELCHAIR';

/** What a visitor who is not signed in may take from their answers. An indication: it decides nothing. */
export type SelfCheckResult =
  | { kind: 'not-in-england' }
  | { kind: 'right'; group: Exclude<NationalGroup, 'WHEELCHAIR'>; right: RightToHave }
  /** The right comes with being referred, or with needs that changed: a wheelchair alone gives none today. */
  | { kind: 'right-when-assessed'; group: 'WHEELCHAIR'; right: RightToHave }
  | { kind: 'may-have-right'; groups: readonly NationalGroup[] }
  | { kind: 'local-offer' }
  | { kind: 'unlikely' };

/**
 * What to ask next; null when the answers are enough. After one answer that gives the right there is no
 * further question.
 * @rule ELI-80 (docs/rules.md)
 */
export function nextQuestion(answers: SelfCheckAnswers): SelfCheckQuestion | null {
  if (answers.england === 'NO' || services(answers).some(([, answer]) => answer === 'YES')) return null;
  return SELF_CHECK_QUESTIONS.find((question) => answers[question] === undefined) ?? null;
}

/**
 * What the answers indicate by the law of a day; null while there is something to ask. The right follows the
 * service that the person gets. If they are not sure of one, the result is that they may have the right,
 * never that they have not.
 * @rule ELI-81 (docs/rules.md)
 */
export function selfCheckResult(answers: SelfCheckAnswers, today: PlainDate): SelfCheckResult | null {
  if (nextQuestion(answers) !== null) return null;
  if (answers.england === 'NO') return { kind: 'not-in-england' };
  const [got] = groupsWith(answers, 'YES');
  if (got) {
    const right = rightToHave(got, today, AGE[answers.age ?? 'ADULT']);
    if (right.answer !== 'RIGHT_TO_HAVE') return { kind: 'local-offer' };
    return got === 'WHEELCHAIR'
      ? { kind: 'right-when-assessed', group: got, right }
      : { kind: 'right', group: got, right };
  }
  const groups = groupsWith(answers, 'UNSURE');
  if (groups.length > 0) return { kind: 'may-have-right', groups };
  return { kind: answers.local === 'YES' ? 'local-offer' : 'unlikely' };
}

/** Any age on the right side of the 18th birthday: the law asks no more. */
const AGE = { ADULT: 18, CHILD: 17 };

function services(answers: SelfCheckAnswers): [NationalGroup, YesNoUnsure | undefined][] {
  return [
    [answers.age === 'CHILD' ? 'CYPCC' : 'CHC', answers.continuing],
    ['S117', answers.aftercare],
    ['WHEELCHAIR', answers.wheelchair],
  ];
}

function groupsWith(answers: SelfCheckAnswers, wanted: YesNoUnsure): NationalGroup[] {
  return services(answers).flatMap(([group, answer]) => (answer === wanted ? [group] : []));
}

export type OtherBudget = 'COUNCIL_ADULT' | 'COUNCIL_CHILD' | 'EHC_PLAN';

/**
 * Budgets of others that a person in England may ask about: the council's by age, and that of an education,
 * health and care plan, which may last to 25.
 * @rule ELI-82 (docs/rules.md)
 */
export function otherBudgets({ england, age }: SelfCheckAnswers): OtherBudget[] {
  if (england === 'NO') return [];
  return [age === 'CHILD' ? 'COUNCIL_CHILD' : 'COUNCIL_ADULT', 'EHC_PLAN'];
}

/** The answers up to the last one before: what the way back leads to. */
export function withoutLast(answers: SelfCheckAnswers): SelfCheckAnswers {
  const last = SELF_CHECK_QUESTIONS.findLast((question) => answers[question] !== undefined);
  return Object.fromEntries(Object.entries(answers).filter(([question]) => question !== last));
}
