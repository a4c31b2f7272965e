import 'server-only';
import type { PlanState } from '@/lib/case/rules/plan-state';
import { type LockedCase, lockCase } from '@/lib/case/store/case';
import { may } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import type { Plan } from '@/lib/plan/rules/plan';
import { isPlanOpen } from '@/lib/plan/rules/plan-open';
import { findPlan } from '@/lib/plan/store/care-plan';
import type { Scope } from '@/lib/platform/db/scope';

/** `state` gives the reason: the plan waits for a decision, was decided, or its case has ended. */
export type PlanClosed = { kind: 'plan-closed'; state: PlanState } | DeathRefusal;

/** A locked case with its plan. */
export type LockedPlan = { lockedCase: LockedCase; plan: Plan };

/**
 * Locks a case and loads its plan for a change, so that changes of one plan happen one after the other.
 * Refused if the actor may not, if there is no plan, if the person died, or if the plan is closed.
 */
export async function planToWrite(
  scope: Scope,
  permission: Permission,
  caseId: string,
): Promise<Result<LockedPlan, NotFound | PlanClosed>> {
  const lockedCase = await lockCase(scope, caseId);
  if (!lockedCase || !may(scope.actor, permission, lockedCase)) return notFound;
  const plan = await findPlan(scope, caseId);
  if (!plan) return notFound;
  const alive = refuseAfterDeath(lockedCase);
  if (!alive.ok) return alive;
  return isPlanOpen(plan.state, lockedCase.state)
    ? ok({ lockedCase, plan })
    : fail({ kind: 'plan-closed', state: plan.state });
}

/** The ids that sections, outcomes, lines and risks of a plan carry. */
export function planIdsOf({ lockedCase, plan }: LockedPlan): { planId: string; personId: string } {
  return { planId: plan.id, personId: lockedCase.personId };
}

/** The plan as the subject of an audit event: lib/plan/store/plan-decision.ts finds its authors by it. */
export function planSubject({ lockedCase, plan }: LockedPlan) {
  return { personId: lockedCase.personId, subjectKind: 'plan', subjectId: plan.id };
}
