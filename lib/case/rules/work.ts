/** What may be due in a case. */
export type WorkKind =
  | 'DECIDE_ELIGIBILITY'
  | 'SET_INDICATIVE_BUDGET'
  | 'TELL_INDICATIVE_BUDGET'
  | 'WRITE_PLAN'
  | 'DECIDE_PLAN'
  | 'CHANGE_PLAN'
  | 'START_BUDGET'
  | 'FIRST_REVIEW'
  | 'CHC_DECISION'
  | 'VERIFY_RECOMMENDATION'
  | 'ANSWER_QUESTIONS'
  | 'FAST_TRACK_CARE'
  | 'FAST_TRACK_REVIEW'
  | 'CHILD_DECISION'
  | 'SEND_DECISION_LETTER'
  | 'ASK_FOR_REVIEW'
  | 'LOCAL_RESOLUTION'
  | 'ELIGIBILITY_REVIEW'
  | 'TRANSITION_14'
  | 'TRANSITION_16'
  | 'TRANSITION_17'
  | 'TRANSITION_18';

/** What waits for the commissioner. */
export const DECISION_KINDS = [
  'DECIDE_ELIGIBILITY',
  'VERIFY_RECOMMENDATION',
  'DECIDE_PLAN',
  'START_BUDGET',
] as const;

const words: Record<WorkKind, string> = {
  DECIDE_ELIGIBILITY: 'Decide eligibility',
  SET_INDICATIVE_BUDGET: 'Set the indicative budget',
  TELL_INDICATIVE_BUDGET: 'Tell the person their indicative budget',
  WRITE_PLAN: 'Write the plan',
  DECIDE_PLAN: 'Decide the plan',
  CHANGE_PLAN: 'Change the plan',
  START_BUDGET: 'Start the budget',
  FIRST_REVIEW: 'First review',
  CHC_DECISION: 'Reach a decision on continuing healthcare',
  VERIFY_RECOMMENDATION: 'Decide on a recommendation',
  ANSWER_QUESTIONS: 'Answer the commissioner’s questions',
  FAST_TRACK_CARE: 'Put fast track care in place',
  FAST_TRACK_REVIEW: 'Review fast track care',
  CHILD_DECISION: 'Reach a decision on children’s continuing care',
  SEND_DECISION_LETTER: 'Send the decision letter',
  ASK_FOR_REVIEW: 'Last day to ask for a review',
  LOCAL_RESOLUTION: 'Finish local resolution',
  ELIGIBILITY_REVIEW: 'Review continuing healthcare',
  TRANSITION_14: 'Plan the move to adult services',
  TRANSITION_16: 'Refer for adult screening',
  TRANSITION_17: 'Decide adult eligibility in principle',
  TRANSITION_18: 'Adult care in place at 18',
};

/** What is to be done, in words that can stand on a link. */
export function workText(kind: WorkKind): string {
  return words[kind];
}

/** The same where it is the practitioner's own: they assess, and a PHB lead decides. */
export function ownWorkText(kind: WorkKind): string {
  return kind === 'DECIDE_ELIGIBILITY' ? 'Assess eligibility' : words[kind];
}

const inCommissionersCase: Partial<Record<WorkKind, string>> = {
  DECIDE_ELIGIBILITY: '/eligibility/decide',
  VERIFY_RECOMMENDATION: '/eligibility/decide',
  DECIDE_PLAN: '/decision',
  START_BUDGET: '/start',
  LOCAL_RESOLUTION: '/eligibility/challenges',
};

/** Where the commissioner does it: the case itself, where it is not theirs to do. */
export function commissionersPlace(kind: WorkKind, caseId: string): string {
  return `/commissioner/cases/${caseId}${inCommissionersCase[kind] ?? ''}`;
}

const inPractitionersCase: Partial<Record<WorkKind, string>> = {
  SET_INDICATIVE_BUDGET: '/indicative',
  TELL_INDICATIVE_BUDGET: '/tell',
  WRITE_PLAN: '/plan',
  CHANGE_PLAN: '/plan',
  DECIDE_ELIGIBILITY: '/eligibility',
  CHC_DECISION: '/eligibility',
  CHILD_DECISION: '/eligibility',
  ANSWER_QUESTIONS: '/eligibility',
  FAST_TRACK_CARE: '/care-in-place',
  SEND_DECISION_LETTER: '/eligibility',
  TRANSITION_14: '/transition',
  TRANSITION_16: '/transition',
  TRANSITION_17: '/transition',
  TRANSITION_18: '/transition',
};

/** Where the practitioner does it: the case itself, where it is not theirs to do. */
export function practitionersPlace(kind: WorkKind, caseId: string): string {
  return `/practitioner/cases/${caseId}${inPractitionersCase[kind] ?? ''}`;
}
