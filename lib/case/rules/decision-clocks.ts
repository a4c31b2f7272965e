import type { CaseState } from './case-state';
import type { PhbGroup } from './groups';

export type DecisionBasis =
  | 'RECORDED_ELSEWHERE'
  | 'RECOMMENDATION'
  | 'FAST_TRACK'
  | 'LOCAL_CRITERIA'
  | 'CHALLENGE'
  | 'REASSESSMENT';

export type Decided = {
  outcome: 'ELIGIBLE' | 'NOT_ELIGIBLE';
  basis: DecisionBasis;
  group: PhbGroup;
  /** The states of the case before and after the decision. */
  from: CaseState;
  to: CaseState;
};

/** What goes on whatever is decided: care that is being put in place. */
const NEVER_ENDED = ['FAST_TRACK_CARE'] as const;

/** A young person grows up while the case lives; a closed case has no steps, and they are raised anew if it opens again. */
const GROWING_UP = ['TRANSITION_14', 'TRANSITION_16', 'TRANSITION_17', 'TRANSITION_18'] as const;

/** The steps towards a budget: they go on where a decision leaves the case where it was. */
const OF_THE_PATH = [
  'SET_INDICATIVE_BUDGET',
  'TELL_INDICATIVE_BUDGET',
  'WRITE_PLAN',
  'DECIDE_PLAN',
  'CHANGE_PLAN',
  'START_BUDGET',
  'FIRST_REVIEW',
] as const;

/** Somebody who asked is owed an answer in its time, whatever else is decided meanwhile. */
const LOOKING_AGAIN = ['LOCAL_RESOLUTION'] as const;

/**
 * The clocks that a decision on eligibility does not end. All others of the case end on its day; none is ever paused.
 * @rule ELI-31 (docs/rules.md)
 */
export function clocksKept({ from, to, basis }: Pick<Decided, 'from' | 'to' | 'basis'>) {
  const ofThePath = from === to ? OF_THE_PATH : [];
  const growingUp = to === 'REFUSED' ? [] : GROWING_UP;
  const lookingAgain = basis === 'CHALLENGE' ? [] : LOOKING_AGAIN;
  return [...NEVER_ENDED, ...growingUp, ...ofThePath, ...lookingAgain];
}

type Started = 'SET_INDICATIVE_BUDGET' | 'SEND_DECISION_LETTER' | 'FAST_TRACK_REVIEW' | 'ELIGIBILITY_REVIEW';

/**
 * The clocks that a decision on eligibility starts. What was decided outside this service has its letter and its review
 * outside it too. A young person's move to adult services is raised besides (ELI-41).
 * @rule ELI-32 (docs/rules.md)
 */
export function clocksStarted({ outcome, basis, group, from, to }: Decided): Started[] {
  const started: Started[] = from !== to && to === 'ELIGIBLE' ? ['SET_INDICATIVE_BUDGET'] : [];
  if (basis === 'RECORDED_ELSEWHERE') return started;
  started.push('SEND_DECISION_LETTER');
  if (outcome === 'ELIGIBLE' && group === 'CHC') {
    started.push(basis === 'FAST_TRACK' ? 'FAST_TRACK_REVIEW' : 'ELIGIBILITY_REVIEW');
  }
  return started;
}
