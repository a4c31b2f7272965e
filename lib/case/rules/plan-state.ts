/** The states of a care and support plan. A case may have had several plans, one of them open. */
export const PLAN_STATES = [
  'DRAFT',
  'SUBMITTED',
  'CHANGES_REQUESTED',
  'APPROVED',
  'REFUSED',
  'REPLACED',
] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What may be decided on a plan that was sent, in the order of choices. */
export const DECISION_OPTIONS = ['APPROVE', 'APPROVE_WITH_CONDITIONS', 'RETURN', 'REFUSE'] as const;
export type DecisionOption = (typeof DECISION_OPTIONS)[number];
