import { FRAMEWORKS, type Framework } from './framework';

/** `isEligible`: a budget may rest on it. The others are care without the framework's own package. */
type Row = { frameworks: readonly Framework[]; isEligible: boolean };

/** What can be decided for a person. The database has the same list and the same frameworks (CHECK). */
const OUTCOMES = {
  CHC: { frameworks: ['CHC'], isEligible: true },
  CHC_FAST_TRACK: { frameworks: ['CHC'], isEligible: true },
  CHILDRENS_CARE: { frameworks: ['CYPCC'], isEligible: true },
  NURSING_CARE: { frameworks: ['CHC'], isEligible: false },
  JOINT_PACKAGE: { frameworks: ['CHC', 'CYPCC'], isEligible: false },
  SECTION_117: { frameworks: ['S117'], isEligible: true },
  WHEELCHAIR: { frameworks: ['WHEELCHAIR'], isEligible: true },
  LOCAL: {
    frameworks: ['LONG_TERM_CONDITION', 'LEARNING_DISABILITY', 'MENTAL_HEALTH', 'OTHER_LOCAL'],
    isEligible: true,
  },
  NOT_ELIGIBLE: { frameworks: FRAMEWORKS, isEligible: false },
} as const satisfies Record<string, Row>;

export type CareOutcome = keyof typeof OUTCOMES;
export const CARE_OUTCOMES = Object.keys(OUTCOMES) as CareOutcome[];

/**
 * Whether a request for a budget may rest on an outcome. NHS-funded nursing care and a joint package are for
 * people who are not eligible under the framework itself.
 * @rule ELI-90 (docs/rules.md)
 */
export function isEligibleWith(outcome: CareOutcome): boolean {
  return OUTCOMES[outcome].isEligible;
}

/**
 * Whether a framework has an outcome.
 * @rule ELI-90 (docs/rules.md)
 */
export function hasOutcome(framework: Framework, outcome: CareOutcome): boolean {
  const { frameworks }: Row = OUTCOMES[outcome];
  return frameworks.includes(framework);
}

/** The outcome of a framework that a budget rests on, decided without a fast track. */
export function eligibleOutcomeOf(framework: Framework): CareOutcome {
  const outcome = CARE_OUTCOMES.find((one) => hasOutcome(framework, one) && isEligibleWith(one));
  if (!outcome) throw new Error(`${framework} has no outcome that a budget rests on`);
  return outcome;
}
