import type { TagColour } from '@/components/nhs/tag';
import type { CaseState } from '@/lib/case/rules/case-state';

const states: Record<CaseState, { words: string; colour: TagColour }> = {
  REQUESTED: { words: 'Waiting for eligibility decision', colour: 'blue' },
  DECLINED: { words: 'Declined by the person', colour: 'grey' },
  REFUSED: { words: 'Refused', colour: 'red' },
  ELIGIBLE: { words: 'Eligible', colour: 'blue' },
  INDICATIVE_SET: { words: 'Indicative budget set', colour: 'blue' },
  PLANNING: { words: 'Planning', colour: 'purple' },
  PLAN_SUBMITTED: { words: 'Waiting for plan decision', colour: 'yellow' },
  CHANGES_REQUESTED: { words: 'Plan needs changes', colour: 'orange' },
  APPROVED: { words: 'Plan approved', colour: 'aqua-green' },
  ACTIVE: { words: 'Budget active', colour: 'green' },
  SUSPENDED: { words: 'Budget suspended', colour: 'orange' },
  ENDED: { words: 'Ended', colour: 'grey' },
};

/** The state of a case, in two or three words for staff. */
export function caseStateName(state: CaseState): string {
  return states[state].words;
}

export function caseStateColour(state: CaseState): TagColour {
  return states[state].colour;
}
