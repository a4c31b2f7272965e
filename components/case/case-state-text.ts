import type { TagColour } from '@/components/nhs/tag';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { CaseOrigin } from '@/lib/case/rules/groups';
import { isReferralComplete } from '@/lib/case/rules/settled';

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

const COMPLETE = { words: 'Complete: eligible', colour: 'green' } as const;

/** The state of a case, in two or three words for staff. `origin`: where a referral may be shown. */
export function caseStateName(state: CaseState, origin: CaseOrigin = 'REQUEST'): string {
  return shown(state, origin).words;
}

export function caseStateColour(state: CaseState, origin: CaseOrigin = 'REQUEST'): TagColour {
  return shown(state, origin).colour;
}

function shown(state: CaseState, origin: CaseOrigin) {
  return isReferralComplete({ origin, state }) ? COMPLETE : states[state];
}
