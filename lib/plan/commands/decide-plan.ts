import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { lockCase } from '@/lib/case/store/case';
import { pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok } from '@/lib/core/result';
import {
  type DecisionOption,
  type DecisionRefusal,
  type DecisionStatus,
  decidePlan as mayDecide,
} from '@/lib/plan/rules/approval';
import { isComplete, planGaps } from '@/lib/plan/rules/completeness';
import { contentsOf, snapshotOf } from '@/lib/plan/rules/contents';
import { findPlan } from '@/lib/plan/store/care-plan';
import { createDecision, listAuthors } from '@/lib/plan/store/plan-decision';
import { planHash } from '@/lib/plan/store/plan-hash';
import { listSubmissions, type Submission } from '@/lib/plan/store/plan-submission';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { applyPlanDecision } from './apply-plan-decision';
import { type LockedPlan, subjectOf } from './plan-to-write';

/** `submissionId` is the one that was read: a plan sent again since is another. */
export type DecidePlanInput = {
  caseId: string;
  submissionId: string;
  option: DecisionOption;
  reasons: string;
  conditions: string;
};

export type DecidePlanRefusal =
  | DecisionRefusal
  /** Nothing waits for a decision any more. `by` is who decided last, null where it was not decided. */
  | { kind: 'already-decided'; by: string | null };

/** `isFinal` is false where a second approver must follow. */
export type Decided = { isFinal: boolean; outcome: DecisionOption };

const TRAIL = {
  APPROVE: 'plan:approve',
  APPROVE_WITH_CONDITIONS: 'plan:approve-with-conditions',
  RETURN: 'plan:return',
  REFUSE: 'plan:refuse',
} as const;

/**
 * Records one approver's decision on a plan that was sent, and what follows from it. Two who decide at once come one after
 * the other: the second is told that it was decided.
 */
export function decidePlan(actor: Actor, input: DecidePlanInput, today: PlainDate) {
  return command<Decided, DecidePlanRefusal | NotFound>(actor, 'plan:decide', async (scope) => {
    const found = await toDecide(scope, input);
    if (!found) return notFound;
    const { submission, ...locked } = found;
    if (locked.lockedCase.state !== 'PLAN_SUBMITTED' || submission.id !== input.submissionId) {
      const by = submission.decisions.at(-1)?.deciderName ?? null;
      return fail({ kind: 'already-decided', by });
    }
    const status = mayDecide(await caseOf(scope, found), deciderOf(actor), input);
    if (!status.ok) return status;
    if (submission.decisions.some(({ decidedById }) => decidedById === actor.userId)) {
      return fail({ kind: 'same-approver' });
    }
    const settled = settle(status.value, input);
    const { isFinal, outcome, conditions } = settled;
    await createDecision(scope, { ...rowOf(actor, found), ...settled, reasons: input.reasons });
    if (isFinal) await applyPlanDecision(scope, locked, outcome, input.reasons, today);
    const action = isFinal ? TRAIL[outcome] : 'plan:approve-first';
    await recordEvent(scope, { action, ...subjectOf(locked), reason: input.reasons, after: conditions });
    return ok({ isFinal, outcome });
  });
}

/** What stands after this decision: final as the rule puts it together, or the first of two as it was given. */
function settle(status: DecisionStatus, { option, conditions }: DecidePlanInput) {
  if (status.status === 'FINAL') {
    return { isFinal: true, outcome: status.option, conditions: status.conditions.join('\n\n') || null };
  }
  const given = option === 'APPROVE_WITH_CONDITIONS' ? conditions : null;
  return { isFinal: false, outcome: option, conditions: given };
}

function rowOf(actor: Actor, { submission, lockedCase }: Found) {
  return {
    submissionId: submission.id,
    submittedById: submission.submittedById,
    personId: lockedCase.personId,
    amount: pence(submission.total),
    limit: pence(actor.approvalLimitPence ?? 0),
  };
}

type Found = LockedPlan & { submission: Submission };

async function toDecide(scope: Scope, { caseId }: DecidePlanInput): Promise<Found | null> {
  const lockedCase = await lockCase(scope, caseId);
  if (!lockedCase || !may(scope.actor, 'plan:decide', lockedCase)) return null;
  const plan = await findPlan(scope, caseId);
  const [submission] = plan ? await listSubmissions(scope, plan.id) : [];
  return plan && submission ? { lockedCase, plan, submission } : null;
}

/** The plan as the rule of decisions reads it. What is written must still be what was sent. */
async function caseOf(scope: Scope, { lockedCase, plan, submission }: Found) {
  const hash = planHash(plan);
  const authors = await listAuthors(scope, lockedCase.personId, plan.id);
  const first = submission.decisions.at(-1);
  return {
    amount: contentsOf(plan).totalPence,
    authorIds: [...authors, submission.submittedById, ...plan.sections.map(({ authorId }) => authorId)],
    isComplete: hash === submission.planHash && isComplete(planGaps(snapshotOf(plan, hash))),
    firstApproval: first
      ? { approverId: first.decidedById, amount: pence(first.amount), conditions: first.conditions }
      : null,
  };
}

function deciderOf({ userId, approvalLimitPence }: Actor) {
  return { userId, limit: approvalLimitPence === null ? null : pence(approvalLimitPence) };
}
