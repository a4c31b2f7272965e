import type { TagColour } from '@/components/nhs/tag';

export type PlanOutcome = 'APPROVE' | 'APPROVE_WITH_CONDITIONS' | 'RETURN' | 'REFUSE';

const names: Record<PlanOutcome, string> = {
  APPROVE: 'Approved',
  APPROVE_WITH_CONDITIONS: 'Approved with conditions',
  RETURN: 'Returned with comments',
  REFUSE: 'Refused',
};

const colours: Record<PlanOutcome, TagColour> = {
  APPROVE: 'green',
  APPROVE_WITH_CONDITIONS: 'green',
  RETURN: 'orange',
  REFUSE: 'red',
};

/** What a decision on a plan says. The first of two approvals does not decide the plan yet. */
export function planOutcomeName(outcome: PlanOutcome, isFinal: boolean): string {
  return isFinal ? names[outcome] : `${names[outcome]} by the first of two approvers`;
}

export function planOutcomeColour(outcome: PlanOutcome, isFinal: boolean): TagColour {
  return isFinal ? colours[outcome] : 'blue';
}
