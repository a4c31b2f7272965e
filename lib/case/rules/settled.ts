import { type CaseState, isCaseOver } from './case-state';
import type { CaseOrigin } from './groups';

type Placed = { origin: CaseOrigin; state: CaseState };

/**
 * Whether a referral is complete: it found the person eligible, so nothing more is done on it. It is not
 * closed: its letter is sent, its eligibility is reviewed, and a later decision can change the answer.
 * @rule REF-04 (docs/rules.md)
 */
export function isReferralComplete({ origin, state }: Placed): boolean {
  return origin === 'REFERRAL' && state === 'ELIGIBLE';
}

/**
 * Whether a case has no turn left: it is closed, or a referral that is complete.
 * @rule REF-04 (docs/rules.md)
 */
export function isCaseSettled(placed: Placed): boolean {
  return isCaseOver(placed.state) || isReferralComplete(placed);
}
