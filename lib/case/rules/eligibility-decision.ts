export const ELIGIBILITY_OUTCOMES = ['ELIGIBLE', 'NOT_ELIGIBLE'] as const;
export type EligibilityOutcome = (typeof ELIGIBILITY_OUTCOMES)[number];

/** What a decision on eligibility rests on. */
export const DECISION_BASES = [
  'RECORDED_ELSEWHERE',
  'RECOMMENDATION',
  'FAST_TRACK',
  'LOCAL_CRITERIA',
  'CHALLENGE',
  'REASSESSMENT',
] as const;
export type DecisionBasis = (typeof DECISION_BASES)[number];
