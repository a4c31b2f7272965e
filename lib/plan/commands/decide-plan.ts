import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { DecisionOption } from '@/lib/case/rules/plan-state';
import { lockCase } from '@/lib/case/store/case';
import { pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { checkPlanDecision, type DecisionRefusal, type DecisionStatus } from '@/lib/plan/rules/approval';
import { isComplete, planGaps } from '@/lib/plan/rules/completeness';
import { contentsOf, snapshotOf } from '@/lib/plan/rules/contents';
import { findPlan } from '@/lib/plan/store/care-plan';
import { createDecision, listAuthors, listEligibilityAuthors } from '@/lib/plan/store/plan-decision';
import { planHash } from '@/lib/plan/store/plan-hash';
import { listSubmissions, type Submission } from '@/lib/plan/store/plan-submission';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { applyPlanDecision } from './apply-plan-decision';
import { type LockedPlan, planSubject } from './plan-to-write';

/** `submissionId` is the submission that the approver read. A plan that was sent again has another one. */
export type DecidePlanInput = {
  caseId: string;
  submissionId: string;
  option: DecisionOption;
  reasons: string;
  conditions: string;
};

export type DecidePlanRefusal =
  | DeathRefusal
  | DecisionRefusal
  /** No submission waits for a decision. `deciderName` is null if there was none. */
  | { kind: 'already-decided'; deciderName: string | null };

/** `isFinal` is false if a second approver must decide. */
export type Decided = { isFinal: boolean; outcome: DecisionOption };

const TRAIL = {
  APPROVE: 'plan:approve',
  APPROVE_WITH_CONDITIONS: 'plan:approve-with-conditions',
  RETURN: 'plan:return',
  REFUSE: 'plan:refuse',
} as const;

/**
 * Records one approver's decision on a submitted plan and applies it. Two approvers at once decide one after
 * the other: the second is refused with the first one's name.
 */
export function decidePlan(actor: Actor, input: DecidePlanInput, today: PlainDate) {
  return command<Decided, DecidePlanRefusal | NotFound>(actor, 'plan:decide', async (scope) => {
    const found = await lockForDecision(scope, input);
    if (!found) return notFound;
    const { submission, ...locked } = found;
    const waits = checkWaits(found, input);
    if (!waits.ok) return waits;
    const status = checkPlanDecision(await planCaseOf(scope, found), deciderOf(actor), input);
    if (!status.ok) return status;
    if (submission.decisions.some(({ decidedById }) => decidedById === actor.userId)) {
      return fail({ kind: 'same-approver' });
    }
    const settled = settleDecision(status.value, input);
    const { isFinal, outcome, conditions } = settled;
    await createDecision(scope, { ...decisionRow(actor, found), ...settled, reasons: input.reasons });
    if (isFinal) await applyPlanDecision(scope, locked, { outcome, reasons: input.reasons }, today);
    const action = isFinal ? TRAIL[outcome] : 'plan:approve-first';
    await recordEvent(scope, {
      action,
      ...planSubject(locked),
      reason: input.reasons,
      after: conditions,
    });
    return ok({ isFinal, outcome });
  });
}

/** The person is alive, and this submission waits for a decision. */
function checkWaits(
  { lockedCase, submission }: Found,
  { submissionId }: DecidePlanInput,
): Result<void, DecidePlanRefusal> {
  const alive = refuseAfterDeath(lockedCase);
  if (!alive.ok) return alive;
  if (lockedCase.state === 'PLAN_SUBMITTED' && submission.id === submissionId) return ok(undefined);
  return fail({ kind: 'already-decided', deciderName: submission.decisions.at(-1)?.deciderName ?? null });
}

/** The decision as it is stored: final with all conditions, or the first of two approvals. */
function settleDecision(status: DecisionStatus, { option, conditions }: DecidePlanInput) {
  if (status.status === 'FINAL') {
    return { isFinal: true, outcome: status.option, conditions: status.conditions.join('\n\n') || null };
  }
  const given = option === 'APPROVE_WITH_CONDITIONS' ? conditions : null;
  return { isFinal: false, outcome: option, conditions: given };
}

function decisionRow(actor: Actor, { submission, lockedCase }: Found) {
  return {
    submissionId: submission.id,
    submittedById: submission.submittedById,
    personId: lockedCase.personId,
    amount: pence(submission.total),
    limit: pence(actor.approvalLimitPence ?? 0),
  };
}

type Found = LockedPlan & { submission: Submission };

async function lockForDecision(scope: Scope, { caseId }: DecidePlanInput): Promise<Found | null> {
  const lockedCase = await lockCase(scope, caseId);
  if (!lockedCase || !may(scope.actor, 'plan:decide', lockedCase)) return null;
  const plan = await findPlan(scope, caseId);
  const [submission] = plan ? await listSubmissions(scope, plan.id) : [];
  return plan && submission ? { lockedCase, plan, submission } : null;
}

/** The plan as the rule of decisions reads it. It is complete only if it is still what was sent. */
async function planCaseOf(scope: Scope, { lockedCase, plan, submission }: Found) {
  const hash = planHash(plan);
  const authors = await listAuthors(scope, lockedCase.personId, plan.id);
  const first = submission.decisions.at(-1);
  return {
    amount: contentsOf(plan).totalPence,
    authorIds: [...authors, submission.submittedById, ...plan.sections.map(({ authorId }) => authorId)],
    eligibilityAuthorIds: await listEligibilityAuthors(scope, lockedCase.id),
    isComplete: hash === submission.planHash && isComplete(planGaps(snapshotOf(plan, hash))),
    firstApproval: first
      ? { approverId: first.decidedById, amount: pence(first.amount), conditions: first.conditions }
      : null,
  };
}

function deciderOf({ userId, approvalLimitPence }: Actor) {
  return { userId, limit: approvalLimitPence === null ? null : pence(approvalLimitPence) };
}
