import 'server-only';
import type { ChallengeEnd } from '@/lib/case/rules/challenge-stage';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** A request to look at a repayment again, with how it ended. */
export type RepaymentChallenge = {
  id: string;
  askedOn: PlainDate;
  askedByName: string;
  grounds: string;
  outcome: { outcome: ChallengeEnd; reasons: string; decidedOn: PlainDate; decidedByName: string } | null;
};

/** The requests about a repayment, the oldest first. */
export async function findRepaymentChallenges(
  { tx, commissionerCode }: Scope,
  repaymentId: string,
): Promise<RepaymentChallenge[]> {
  return tx.$queryRaw<RepaymentChallenge[]>`
    SELECT c.id, c.asked_on::text AS "askedOn", c.asked_by_name AS "askedByName", c.grounds,
      (SELECT jsonb_build_object('outcome', o.outcome, 'reasons', o.reasons, 'decidedOn', o.decided_on, 'decidedByName', o.decided_by_name)
        FROM challenge_outcome o WHERE o.commissioner_code = c.commissioner_code AND o.challenge_id = c.id) AS outcome
    FROM challenge c WHERE c.commissioner_code = ${commissionerCode} AND c.repayment_id = ${repaymentId}::uuid ORDER BY c.recorded_at, c.id`;
}
