import 'server-only';
import { type Case, lockCase } from '@/lib/case/store/case';
import { may } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { isOpen } from '@/lib/plan/rules/open';
import type { Plan, PlanState } from '@/lib/plan/rules/plan';
import { findPlan } from '@/lib/plan/store/care-plan';
import type { Scope } from '@/lib/platform/db/scope';

/** `state` tells why: it waits for a decision, it was decided, or its case has ended. */
export type PlanClosed = { kind: 'plan-closed'; state: PlanState };

/** A case whose row is held, with its plan. */
export type HeldPlan = { held: Case; plan: Plan };

/**
 * Holds a case and loads its plan for a change: every writer of one plan comes one after the other. Refused when the actor
 * may not, when there is no plan, or when the plan is not being written.
 */
export async function planToWrite(
  scope: Scope,
  permission: Permission,
  caseId: string,
): Promise<Result<HeldPlan, NotFound | PlanClosed>> {
  const held = await lockCase(scope, caseId);
  if (!held || !may(scope.actor, permission, held)) return notFound;
  const plan = await findPlan(scope, caseId);
  if (!plan) return notFound;
  return isOpen(plan.state, held.state)
    ? ok({ held, plan })
    : fail({ kind: 'plan-closed', state: plan.state });
}

/** Where the parts of a held plan belong. */
export function placeOf({ held, plan }: HeldPlan): { planId: string; personId: string } {
  return { planId: plan.id, personId: held.personId };
}

/** How the audit trail names a plan: lib/plan/store/plan-decision.ts finds its authors by it. */
export function subjectOf({ held, plan }: HeldPlan) {
  return { personId: held.personId, subjectKind: 'plan', subjectId: plan.id };
}
