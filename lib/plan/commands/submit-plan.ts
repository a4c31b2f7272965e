import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { type CaseRefusal, nextState } from '@/lib/case/rules/case-state';
import { moveCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok } from '@/lib/core/result';
import { isComplete, type PlanGap, planGaps } from '@/lib/plan/rules/completeness';
import { contentsOf, snapshotOf } from '@/lib/plan/rules/contents';
import { setPlanState } from '@/lib/plan/store/care-plan';
import { planHash } from '@/lib/plan/store/plan-hash';
import { createSubmission } from '@/lib/plan/store/plan-submission';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { type LockedPlan, type PlanClosed, planIdsOf, planSubject, planToWrite } from './plan-to-write';

/** `seenHash` is the digest of the plan that the check page showed. */
export type SubmitPlanInput = { caseId: string; seenHash: string; note: string | null };

export type SubmitPlanRefusal =
  | PlanClosed
  | CaseRefusal
  | { kind: 'plan-changed' }
  /** The blocking gaps, in the order of the plan. */
  | { kind: 'plan-incomplete'; gaps: PlanGap[] };

/**
 * Sends a complete and agreed plan to the commissioner, frozen as it was checked.
 * @returns the submission's id
 */
export function submitPlan(actor: Actor, { caseId, seenHash, note }: SubmitPlanInput, today: PlainDate) {
  return command<string, SubmitPlanRefusal | NotFound>(actor, 'plan:submit', async (scope) => {
    const found = await planToWrite(scope, 'plan:submit', caseId);
    if (!found.ok) return found;
    const { lockedCase, plan } = found.value;
    const next = nextState(lockedCase.state, 'submit-plan', 'PRACTITIONER');
    if (!next.ok) return next;
    const hash = planHash(plan);
    if (hash !== seenHash) return fail({ kind: 'plan-changed' });
    const gaps = planGaps(snapshotOf(plan, hash));
    if (!isComplete(gaps)) {
      const blocking = gaps.filter(({ level }) => level === 'BLOCKING');
      return fail({ kind: 'plan-incomplete', gaps: blocking });
    }
    const frozen = { caseId, planHash: hash, contents: contentsOf(plan), note };
    const id = await createSubmission(scope, planIdsOf(found.value), frozen);
    await setSubmitted(scope, found.value, today);
    await moveCase(scope, caseId, next.value);
    await recordEvent(scope, { action: 'plan:submit', ...planSubject(found.value), after: frozen });
    return ok(id);
  });
}

async function setSubmitted(scope: Scope, { lockedCase, plan }: LockedPlan, today: PlainDate): Promise<void> {
  await setPlanState(scope, plan.id, 'SUBMITTED');
  await moveClocks(scope, lockedCase, { kind: 'plan-submitted', on: today });
}
