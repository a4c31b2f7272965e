import 'server-only';
import type { DecisionOption } from '@/lib/case/rules/plan-state';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlanContents } from '@/lib/plan/rules/contents';
import type { Scope } from '@/lib/platform/db/scope';
import type { PlanIds } from './plan-items';

type Sent = { caseId: string; planHash: string; contents: PlanContents; note: string | null };

/** Freezes a plan as it is sent: its contents, their digest and its totals. */
export async function createSubmission(
  { tx, commissionerCode, actor }: Scope,
  planIds: PlanIds,
  { contents, ...sent }: Sent,
): Promise<string> {
  const id = newId();
  await tx.planSubmission.create({
    data: {
      ...planIds,
      ...sent,
      contents,
      commissionerCode,
      id,
      submittedById: actor.userId,
      submittedAt: now(),
      totalPence: BigInt(contents.totalPence),
      weeklyPence: BigInt(contents.weeklyPence),
    },
  });
  return id;
}

/** One decision with its text. Pence; `decidedAt` is an ISO instant. */
export type SubmissionDecision = {
  outcome: DecisionOption;
  isFinal: boolean;
  conditions: string | null;
  reasons: string;
  amount: number;
  limit: number;
  decidedById: string;
  deciderName: string;
  decidedAt: string;
};

/** A plan as it was sent once, with the decisions on it, first to last. */
export type Submission = {
  id: string;
  submittedById: string;
  submittedByName: string;
  submittedAt: string;
  planHash: string;
  total: number;
  weekly: number;
  note: string | null;
  decisions: readonly SubmissionDecision[];
};

/** Every submission of a plan, newest first, with its decisions. */
export async function listSubmissions(
  { tx, commissionerCode }: Scope,
  planId: string,
): Promise<Submission[]> {
  const rows = await tx.$queryRaw<{ submission: Submission }[]>`
    SELECT jsonb_build_object('id', s.id, 'submittedById', s.submitted_by_id, 'submittedByName', u.display_name, 'submittedAt', s.submitted_at,
      'planHash', s.plan_hash, 'total', s.total_pence, 'weekly', s.weekly_pence, 'note', s.note,
      'decisions', (SELECT coalesce(jsonb_agg(jsonb_build_object('outcome', d.outcome, 'isFinal', d.is_final, 'conditions', d.conditions,
          'reasons', d.reasons, 'amount', d.amount_pence, 'limit', d.limit_pence, 'decidedById', d.decided_by_id, 'deciderName', d.decider_name,
          'decidedAt', d.decided_at) ORDER BY d.decided_at, d.id), '[]')
        FROM plan_decision d WHERE d.commissioner_code = s.commissioner_code AND d.submission_id = s.id)) AS submission
    FROM plan_submission s JOIN user_account u ON u.id = s.submitted_by_id
    WHERE s.commissioner_code = ${commissionerCode} AND s.plan_id = ${planId}::uuid
    ORDER BY s.submitted_at DESC, s.id DESC LIMIT 50`;
  return rows.map(({ submission }) => submission);
}
