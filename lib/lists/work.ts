/** What may be due in a case. */
export type WorkKind =
  | 'DECIDE_ELIGIBILITY'
  | 'SET_INDICATIVE_BUDGET'
  | 'TELL_INDICATIVE_BUDGET'
  | 'WRITE_PLAN'
  | 'DECIDE_PLAN'
  | 'CHANGE_PLAN'
  | 'START_BUDGET'
  | 'FIRST_REVIEW';

/** What waits for the commissioner. */
export const DECISION_KINDS = ['DECIDE_ELIGIBILITY', 'DECIDE_PLAN', 'START_BUDGET'] as const;

const words: Record<WorkKind, string> = {
  DECIDE_ELIGIBILITY: 'Decide eligibility',
  SET_INDICATIVE_BUDGET: 'Set the indicative budget',
  TELL_INDICATIVE_BUDGET: 'Tell the person their indicative budget',
  WRITE_PLAN: 'Write the plan',
  DECIDE_PLAN: 'Decide the plan',
  CHANGE_PLAN: 'Change the plan',
  START_BUDGET: 'Start the budget',
  FIRST_REVIEW: 'First review',
};

/** What is to be done, in words that can stand on a link. */
export function workWords(kind: WorkKind): string {
  return words[kind];
}

const inCommissionersCase: Partial<Record<WorkKind, string>> = {
  DECIDE_ELIGIBILITY: '/eligibility',
  DECIDE_PLAN: '/decision',
  START_BUDGET: '/start',
};

/** Where the commissioner does it: the case itself, where it is not theirs to do. */
export function commissionersPlace(kind: WorkKind, requestId: string): string {
  return `/commissioner/requests/${requestId}${inCommissionersCase[kind] ?? ''}`;
}

const inPractitionersCase: Partial<Record<WorkKind, string>> = {
  SET_INDICATIVE_BUDGET: '/indicative',
  TELL_INDICATIVE_BUDGET: '/tell',
  WRITE_PLAN: '/plan',
  CHANGE_PLAN: '/plan',
};

/** Where the practitioner does it: the case itself, where it is not theirs to do. */
export function practitionersPlace(kind: WorkKind, requestId: string): string {
  return `/practitioner/requests/${requestId}${inPractitionersCase[kind] ?? ''}`;
}
