import 'server-only';
import { challengedOf } from '@/lib/challenge/store/challenge-facts';
import type { ChallengeRow, EligibilityRecord } from '@/lib/decision/store/eligibility-record';
import { asksNursingAgain } from '@/lib/eligibility/rules/nursing-care';

/**
 * Whether a review that leaves its decision as it is asks about nursing care.
 * @rule NUR-02 (docs/rules.md)
 */
export function isNursingAsked(record: EligibilityRecord, challenge: ChallengeRow, isPaid: boolean): boolean {
  const { decisionOutcome, isInForce } = challengedOf(record, challenge);
  return asksNursingAgain({
    framework: record.phbCase.group,
    isRefusal: challenge.decisionId !== null && decisionOutcome === 'NOT_ELIGIBLE',
    isInForce,
    isOurs: challenge.stage === 'RECONSIDERATION' || challenge.stage === 'LOCAL_RESOLUTION',
    isPaid,
    hasDied: record.person.diedOn !== null,
  });
}
