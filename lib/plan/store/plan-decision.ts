import 'server-only';
import type { DecisionOption } from '@/lib/case/rules/plan-state';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Pence } from '@/lib/core/money';
import type { Scope } from '@/lib/platform/db/scope';

type Decided = {
  submissionId: string;
  submittedById: string;
  personId: string;
  outcome: DecisionOption;
  isFinal: boolean;
  conditions: string | null;
  reasons: string;
  amount: Pence;
  /** The decider's own limit; £0 if none is delegated. */
  limit: Pence;
};

export async function createDecision(
  { tx, commissionerCode, actor }: Scope,
  { amount, limit, ...decided }: Decided,
): Promise<void> {
  const decider = { decidedById: actor.userId, deciderName: actor.displayName, decidedAt: now() };
  const money = { amountPence: BigInt(amount), limitPence: BigInt(limit) };
  await tx.planDecision.create({
    data: { ...decided, ...decider, ...money, commissionerCode, id: newId() },
  });
}

/**
 * All users who wrote in a plan or sent it, from the audit trail: it also has the authors of items that were
 * changed or removed since.
 */
export async function listAuthors(
  { tx, commissionerCode }: Scope,
  personId: string,
  planId: string,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ userId: string }[]>`
    SELECT DISTINCT user_id AS "userId" FROM audit_event
    WHERE commissioner_code = ${commissionerCode} AND person_id = ${personId}::uuid AND subject_kind = 'plan' AND subject_id = ${planId}::uuid
      AND action IN ('plan:start', 'plan:write', 'plan:contribute', 'plan:submit')`;
  return rows.map(({ userId }) => userId);
}

/**
 * All who decided on eligibility in a case, or sent its recommendation. Who put on record what was decided
 * elsewhere is no author of it.
 */
export async function listEligibilityAuthors(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ userId: string }[]>`
    SELECT d.decider_id AS "userId" FROM eligibility_decision d
    WHERE d.commissioner_code = ${commissionerCode} AND d.case_id = ${caseId}::uuid AND d.basis <> 'RECORDED_ELSEWHERE'
    UNION SELECT s.submitted_by_id FROM assessment a
      JOIN recommendation s ON s.commissioner_code = a.commissioner_code AND s.assessment_id = a.id
      WHERE a.commissioner_code = ${commissionerCode} AND a.case_id = ${caseId}::uuid`;
  return rows.map(({ userId }) => userId);
}
