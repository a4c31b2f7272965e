import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CaseRefusal, nextState } from '@/lib/case/rules/case-state';
import { type Case, lockCase, moveCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok } from '@/lib/core/result';
import { type DeathRefusal, refuseAfterDeath } from '@/lib/person/rules/after-death';
import { mayStartPlanning, type NotInformedRefusal } from '@/lib/plan/rules/informed-before-planning';
import { createPlan, findOpenPlanId, resumePlan } from '@/lib/plan/store/care-plan';
import { findLatestIndicative } from '@/lib/plan/store/latest-indicative';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type StartPlanInput = { caseId: string };
export type StartPlanRefusal = DeathRefusal | NotInformedRefusal | CaseRefusal;

/**
 * Opens an empty plan for a case after the person was informed of the indicative budget. The case's
 * practitioner is the co-ordinator until another one is named. A case that was found eligible again continues
 * its earlier plan.
 */
export function startPlan(actor: Actor, { caseId }: StartPlanInput, today: PlainDate) {
  return command<string, StartPlanRefusal | NotFound>(actor, 'plan:write', async (scope) => {
    const lockedCase = await lockCase(scope, caseId);
    if (!lockedCase || !may(actor, 'plan:write', lockedCase)) return notFound;
    const alive = refuseAfterDeath(lockedCase);
    if (!alive.ok) return alive;
    const next = nextState(lockedCase.state, 'start-planning', 'PRACTITIONER');
    if (!next.ok) return next;
    const indicative = await findLatestIndicative(scope, caseId);
    const informed = mayStartPlanning(indicative, today);
    if (!informed.ok) return informed;
    const { personId } = lockedCase;
    const planId = await openPlan(scope, lockedCase, indicative?.id ?? '');
    await moveCase(scope, caseId, next.value);
    await recordEvent(scope, { action: 'plan:start', personId, subjectKind: 'plan', subjectId: planId });
    return ok(planId);
  });
}

async function openPlan(scope: Scope, lockedCase: Case, indicativeBudgetId: string): Promise<string> {
  const { id: caseId, personId, practitionerId: coordinatorId } = lockedCase;
  const existingId = await findOpenPlanId(scope, caseId);
  if (!existingId) return createPlan(scope, { caseId, personId, indicativeBudgetId, coordinatorId });
  await resumePlan(scope, existingId, indicativeBudgetId);
  return existingId;
}
