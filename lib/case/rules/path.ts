import type { CaseState } from './case-state';
import type { CaseOrigin } from './groups';

export const PATH_STEPS = [
  'REQUEST',
  'ELIGIBILITY',
  'INDICATIVE',
  'TELL',
  'PLAN',
  'DECISION',
  'START',
] as const;
export type PathStep = (typeof PATH_STEPS)[number];

/** The steps of a case: a referral ends with the decision on eligibility. */
export function stepsOf(origin: CaseOrigin): readonly PathStep[] {
  return origin === 'REFERRAL' ? PATH_STEPS.slice(0, 2) : PATH_STEPS;
}

/** NOT_NEEDED: the case was closed before this step. */
export type StepStatus = 'DONE' | 'NOW' | 'NOT_YET' | 'NOT_NEEDED';

/** What has happened on a case. A plan that came back for changes was sent, but waits again. */
export type PathFacts = {
  state: CaseState;
  origin: CaseOrigin;
  hasEligibility: boolean;
  hasIndicative: boolean;
  /** The latest amount, not an earlier one. */
  isInformed: boolean;
  isPlanSent: boolean;
  /** Approved or refused for good: a return and the first of two approvals are none. */
  hasPlanDecision: boolean;
  hasBudget: boolean;
};

/**
 * The status of each step of a case's path. At most one is NOW; none is once the budget runs or the case is
 * closed.
 * @rule REQ-05 (docs/rules.md)
 */
export function casePath(facts: PathFacts): Record<PathStep, StepStatus> {
  const now = currentStep(facts);
  const done = doneSteps(facts);
  const isClosed = facts.state === 'DECLINED' || facts.state === 'REFUSED' || facts.state === 'ENDED';
  const status = (step: PathStep): StepStatus => {
    if (step === now) return 'NOW';
    if (done[step]) return 'DONE';
    return isClosed ? 'NOT_NEEDED' : 'NOT_YET';
  };
  return {
    REQUEST: status('REQUEST'),
    ELIGIBILITY: status('ELIGIBILITY'),
    INDICATIVE: status('INDICATIVE'),
    TELL: status('TELL'),
    PLAN: status('PLAN'),
    DECISION: status('DECISION'),
    START: status('START'),
  };
}

/**
 * The step a case waits for; null when its budget runs or it is closed, and when a referral is decided.
 * @rule REQ-05 (docs/rules.md)
 */
export function currentStep({
  state,
  origin,
  isInformed,
}: Pick<PathFacts, 'state' | 'origin' | 'isInformed'>): PathStep | null {
  switch (state) {
    case 'REQUESTED':
      return 'ELIGIBILITY';
    case 'ELIGIBLE':
      return origin === 'REFERRAL' ? null : 'INDICATIVE';
    case 'INDICATIVE_SET':
      return isInformed ? 'PLAN' : 'TELL';
    case 'PLANNING':
    case 'CHANGES_REQUESTED':
      return 'PLAN';
    case 'PLAN_SUBMITTED':
      return 'DECISION';
    case 'APPROVED':
      return 'START';
    case 'ACTIVE':
    case 'SUSPENDED':
    case 'DECLINED':
    case 'REFUSED':
    case 'ENDED':
      return null;
  }
}

function doneSteps(facts: PathFacts): Record<PathStep, boolean> {
  return {
    REQUEST: true,
    ELIGIBILITY: facts.hasEligibility,
    INDICATIVE: facts.hasIndicative,
    TELL: facts.isInformed,
    PLAN: facts.isPlanSent,
    DECISION: facts.hasPlanDecision,
    START: facts.hasBudget,
  };
}
