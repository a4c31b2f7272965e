/** Everything that can be due in a case. The database has the same list (enum ClockKind). */
export const CLOCK_KINDS = [
  'DECIDE_ELIGIBILITY',
  'SET_INDICATIVE_BUDGET',
  'TELL_INDICATIVE_BUDGET',
  'WRITE_PLAN',
  'DECIDE_PLAN',
  'CHANGE_PLAN',
  'START_BUDGET',
  'FIRST_REVIEW',
  'CHC_DECISION',
  'VERIFY_RECOMMENDATION',
  'ANSWER_QUESTIONS',
  'FAST_TRACK_CARE',
  'FAST_TRACK_REVIEW',
  'CHILD_DECISION',
  'SEND_DECISION_LETTER',
  'ASK_FOR_REVIEW',
  'LOCAL_RESOLUTION',
  'ANSWER_RECONSIDERATION',
  'ELIGIBILITY_REVIEW',
  'TRANSITION_14',
  'TRANSITION_16',
  'TRANSITION_17',
  'TRANSITION_18',
  'AFTER_DEATH_CONTACT',
  'FINAL_PAYMENTS',
  'END_BUDGET',
  'CLOSE_CASE',
  'SENSITIVE_REVIEW',
  'STOPPED_PAYMENTS',
  'OWN_CONSENT',
  'DIRECT_PAYMENT_REVIEW',
  'ACKNOWLEDGE_REQUEST',
  'PAYEE_STOPPED',
  'NURSING_REVIEW',
  'SEND_SCREENING_LETTER',
  'CONSIDER_NURSING',
  'BANK_DETAILS',
  'CHECK_INVITATION',
  'ANSWER_SPENDING',
  'CHECK_ANSWER',
  'PAYMENTS_DUE',
  'PAYMENT_RETURNED',
  'DECIDE_REPAYMENT',
  'SEND_REPAYMENT_LETTER',
  'PAY_BACK',
  'REMIND_REPAYMENT',
  'ANSWER_REPAYMENT',
  'SUSPENSION_REVIEW',
  'NOTICE_TAKES_EFFECT',
  'CARE_INSTEAD_ENDS',
] as const;

export type ClockKind = (typeof CLOCK_KINDS)[number];

/** Reviews that come again. */
export const REVIEW_KINDS = [
  'ELIGIBILITY_REVIEW',
  'FAST_TRACK_REVIEW',
  'FIRST_REVIEW',
  'DIRECT_PAYMENT_REVIEW',
  'NURSING_REVIEW',
] as const satisfies readonly ClockKind[];
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** The reviews of continuing healthcare itself. */
export const CHC_REVIEWS = [
  'ELIGIBILITY_REVIEW',
  'FAST_TRACK_REVIEW',
] as const satisfies readonly ReviewKind[];

/** The reviews of care itself, next to those of a budget. */
export const CARE_REVIEWS = [...CHC_REVIEWS, 'NURSING_REVIEW'] as const satisfies readonly ReviewKind[];
export type CareReviewKind = (typeof CARE_REVIEWS)[number];

export function isCareReview(kind: ReviewKind): kind is CareReviewKind {
  return (CARE_REVIEWS as readonly ReviewKind[]).includes(kind);
}

/** Steps of a young person's move to adult services. */
export type TransitionKind = Extract<ClockKind, `TRANSITION_${number}`>;
