import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import type { CaseEvent, CaseState } from './case-state';
import type { EligibilityOutcome } from './eligibility-decision';

/** A referral of the same person and group that is not decided yet. */
export type OpenReferral = { caseId: string; receivedOn: PlainDate };

export type WaitsForReferral = { kind: 'waits-for-referral' } & OpenReferral;

/**
 * Whether a request is assessed and decided itself, or waits for a referral of the same group. One that has
 * the statutory clock goes on: its time to decide is never lost.
 * @rule REF-02 (docs/rules.md)
 */
export function refuseWhileReferred(
  open: OpenReferral | null,
  hasStatutoryClock: boolean,
): Result<void, WaitsForReferral> {
  return open && !hasStatutoryClock ? fail({ kind: 'waits-for-referral', ...open }) : ok(undefined);
}

/**
 * What the decision of a referral does to a request that waits for it, or that was refused by it before.
 * Null: the request stays where it is.
 * @rule REF-03 (docs/rules.md)
 */
export function afterReferral(state: CaseState, outcome: EligibilityOutcome): CaseEvent | null {
  if (state === 'REQUESTED') return outcome === 'ELIGIBLE' ? 'find-eligible' : 'find-not-eligible';
  return state === 'REFUSED' && outcome === 'ELIGIBLE' ? 'find-eligible-after-all' : null;
}
