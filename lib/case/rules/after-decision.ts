import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { ok, type Result } from '@/lib/core/result';
import { type CaseEvent, type CaseRefusal, type CaseState, nextState } from './case-state';

/** A budget that runs goes on, whatever is decided on eligibility, until it is ended by a step of its own. */
export function isRunning(state: CaseState): boolean {
  return state === 'ACTIVE' || state === 'SUSPENDED';
}

const FIRST: Record<EligibilityOutcome, CaseEvent> = {
  ELIGIBLE: 'find-eligible',
  NOT_ELIGIBLE: 'find-not-eligible',
};
const LATER: Record<EligibilityOutcome, CaseEvent> = {
  ELIGIBLE: 'find-eligible-after-all',
  NOT_ELIGIBLE: 'find-no-longer-eligible',
};

/**
 * Where a decision on eligibility leaves a case. The first one moves it; a later one moves it only when its
 * outcome differs from the one in force. A running budget stays: care never stops without an assessment and
 * joint working, so ending it is a step of its own. A case that was refused for its plan stays refused.
 *
 * @param inForce the outcome in force until now; null before there is any
 * @rule ELI-30 (docs/rules.md)
 */
export function afterDecision(
  state: CaseState,
  outcome: EligibilityOutcome,
  inForce: EligibilityOutcome | null,
): Result<CaseState, CaseRefusal> {
  if (inForce === null || state === 'REQUESTED' || isOver(state)) {
    return nextState(state, FIRST[outcome], 'COMMISSIONER');
  }
  if (outcome === inForce || isRunning(state)) return ok(state);
  if (outcome === 'NOT_ELIGIBLE' && state === 'REFUSED') return ok(state);
  return nextState(state, LATER[outcome], 'COMMISSIONER');
}

const isOver = (state: CaseState) => state === 'DECLINED' || state === 'ENDED';
