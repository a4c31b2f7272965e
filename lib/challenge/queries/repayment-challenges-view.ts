import 'server-only';
import type { ChallengeEnd } from '@/lib/case/rules/challenge-stage';
import { findRepaymentChallenges } from '@/lib/challenge/store/repayment-challenges';
import { formatDay } from '@/lib/core/plain-date';
import { reviewsWithin } from '@/lib/core/policy/duty';
import { type Actor, may } from '@/lib/core/policy/policy';
import { policySubjectOf } from '@/lib/person/queries/represented-people';
import { queryById } from '@/lib/platform/db/transaction';
import { tookPartIn } from '@/lib/repayment/rules/repayment-now';
import { findRepayment } from '@/lib/repayment/store/repayment';

/** A request to look at a repayment again, ready to show. */
export type RepaymentChallengeView = {
  id: string;
  askedOn: string;
  askedBy: string;
  grounds: string;
  ended: { outcome: ChallengeEnd; reasons: string; by: string; on: string } | null;
};

export type RepaymentChallenges = {
  /** The oldest first. */
  asked: RepaymentChallengeView[];
  /** It can be asked for: it was not answered yet, and no request is open. */
  isOpen: boolean;
  /** The request that the reader may answer; null: none, or another lead does. */
  toAnswer: RepaymentChallengeView | null;
};

/** The requests about a repayment. Null if not there or not theirs. The page itself records the view. */
export async function repaymentChallenges(
  actor: Actor,
  repaymentId: string,
): Promise<RepaymentChallenges | null> {
  return queryById(actor, { permission: 'repayment:view', ids: [repaymentId] }, async (scope) => {
    const repayment = await findRepayment(scope, repaymentId);
    const subject = repayment && policySubjectOf(actor, repayment.personId);
    if (!repayment || !subject || !may(actor, 'repayment:view', subject)) return null;
    const rows = await findRepaymentChallenges(scope, repaymentId);
    const asked = rows.map(({ outcome, ...row }) => ({
      id: row.id,
      askedOn: formatDay(row.askedOn),
      askedBy: row.askedByName,
      grounds: row.grounds,
      ended: outcome && {
        outcome: outcome.outcome,
        reasons: outcome.reasons,
        by: outcome.decidedByName,
        on: formatDay(outcome.decidedOn),
      },
    }));
    const mayAnswer = may(actor, 'challenge:decide', subject) && reviewsWithin(actor.duty, true);
    const isPart = tookPartIn(repayment).includes(actor.userId);
    const running = asked.find(({ ended }) => ended === null) ?? null;
    return {
      asked,
      isOpen: asked.every(({ ended }) => ended?.outcome === 'WITHDRAWN'),
      toAnswer: mayAnswer && !isPart ? running : null,
    };
  });
}
