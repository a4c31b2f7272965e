import type { TagColour } from '@/components/nhs/tag';
import type { DecisionOption } from '@/lib/case/rules/plan-state';

const names: Record<DecisionOption, string> = {
  APPROVE: 'Approved',
  APPROVE_WITH_CONDITIONS: 'Approved with conditions',
  RETURN: 'Returned with comments',
  REFUSE: 'Refused',
};

const colours: Record<DecisionOption, TagColour> = {
  APPROVE: 'green',
  APPROVE_WITH_CONDITIONS: 'green',
  RETURN: 'orange',
  REFUSE: 'red',
};

/** What a decision on a plan says. The first of two approvals does not decide the plan yet. */
export function planOutcomeName(outcome: DecisionOption, isFinal: boolean): string {
  return isFinal ? names[outcome] : `${names[outcome]} by the first of two approvers`;
}

export function planOutcomeColour(outcome: DecisionOption, isFinal: boolean): TagColour {
  return isFinal ? colours[outcome] : 'blue';
}
