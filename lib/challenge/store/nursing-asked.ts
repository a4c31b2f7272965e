import 'server-only';
import { challengedOf } from '@/lib/challenge/store/challenge-facts';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ChallengeRow, EligibilityRecord } from '@/lib/decision/store/eligibility-record';
import { asksNursingAgain } from '@/lib/eligibility/rules/nursing-care';
import { findInForce } from '@/lib/eligibility/store/eligibility';
import type { Scope } from '@/lib/platform/db/scope';

/**
 * Whether a review that leaves its decision as it is asks about nursing care.
 * @rule NUR-02 (docs/rules.md)
 */
export async function isNursingAsked(
  scope: Scope,
  { record, eligibilityId }: { record: EligibilityRecord; eligibilityId: string | null },
  challenge: ChallengeRow,
  on: PlainDate,
): Promise<boolean> {
  const { decisionOutcome, isInForce } = challengedOf(record, challenge);
  const row = eligibilityId === null ? null : await findInForce(scope, eligibilityId);
  return asksNursingAgain({
    framework: record.phbCase.group,
    isRefusal: challenge.decisionId !== null && decisionOutcome === 'NOT_ELIGIBLE',
    isInForce,
    isOurs: challenge.stage === 'RECONSIDERATION' || challenge.stage === 'LOCAL_RESOLUTION',
    isPaid: row?.outcome === 'NURSING_CARE' && (row.endsOn === null || row.endsOn >= on),
    hasDied: record.person.diedOn !== null,
  });
}
