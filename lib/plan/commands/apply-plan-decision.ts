import 'server-only';
import { withdrawOpenAssessments } from '@/lib/assessment/store/assessment';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { nextState } from '@/lib/case/rules/case-state';
import type { DecisionOption } from '@/lib/case/rules/plan-state';
import { moveCase, saveClosedCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { setPlanState } from '@/lib/plan/store/care-plan';
import { signPlan } from '@/lib/plan/store/plan-agreement';
import { planHash } from '@/lib/plan/store/plan-hash';
import type { Scope } from '@/lib/platform/db/scope';
import { type LockedPlan, planIdsOf } from './plan-to-write';

const EVENTS = {
  APPROVE: 'approve-plan',
  APPROVE_WITH_CONDITIONS: 'approve-plan',
  RETURN: 'return-plan',
  REFUSE: 'refuse-plan',
} as const;

/** Applies a final decision: the state of plan and case, the commissioner's signature, and the clocks. */
export async function applyPlanDecision(
  scope: Scope,
  locked: LockedPlan,
  { outcome, reasons }: { outcome: DecisionOption; reasons: string },
  today: PlainDate,
): Promise<void> {
  const { lockedCase, plan } = locked;
  const next = nextState(lockedCase.state, EVENTS[outcome], 'COMMISSIONER');
  if (!next.ok) throw new Error(`A plan was decided in state ${lockedCase.state}`);
  if (outcome === 'REFUSE') {
    await setPlanState(scope, plan.id, 'REFUSED');
    await saveClosedCase(scope, {
      caseId: lockedCase.id,
      to: next.value,
      closedOn: today,
      closedReason: reasons.slice(0, 2000),
    });
    await withdrawOpenAssessments(scope, lockedCase.id, 'The plan was refused, which closed the case.');
    return moveClocks(scope, lockedCase, { kind: 'plan-refused', on: today });
  }
  await setPlanState(scope, plan.id, outcome === 'RETURN' ? 'CHANGES_REQUESTED' : 'APPROVED');
  await moveCase(scope, lockedCase.id, next.value);
  if (outcome !== 'RETURN') await signForCommissioner(scope, locked, today);
  await moveClocks(scope, lockedCase, {
    kind: outcome === 'RETURN' ? 'plan-returned' : 'plan-approved',
    on: today,
  });
}

async function signForCommissioner(scope: Scope, locked: LockedPlan, today: PlainDate): Promise<void> {
  await signPlan(scope, planIdsOf(locked), {
    side: 'COMMISSIONER',
    planHash: planHash(locked.plan),
    agreedByName: scope.actor.displayName,
    agreedAs: 'COMMISSIONER',
    authorityId: null,
    how: 'SIGNED_IN',
    agreedOn: today,
  });
}
