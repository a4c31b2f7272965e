import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CaseRefusal, nextState } from '@/lib/case/rules/case-state';
import { type Case, lockCase, moveCase } from '@/lib/case/store/case';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok } from '@/lib/core/result';
import { mayStartPlanning, type ToldRefusal } from '@/lib/plan/rules/told-before-planning';
import { createPlan, findOpenPlanId, resumePlan } from '@/lib/plan/store/care-plan';
import { findLatestIndicative } from '@/lib/plan/store/told-indicative';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type StartPlanInput = { caseId: string };
export type StartPlanRefusal = ToldRefusal | CaseRefusal;

/**
 * Opens an empty plan on a case whose person has been told the indicative budget. Its practitioner is the co-ordinator
 * until somebody else is named. A case that was found eligible again goes on with the plan it had.
 */
export function startPlan(actor: Actor, { caseId }: StartPlanInput, today: PlainDate) {
  return command<string, StartPlanRefusal | NotFound>(actor, 'plan:write', async (scope) => {
    const lockedCase = await lockCase(scope, caseId);
    if (!lockedCase || !may(actor, 'plan:write', lockedCase)) return notFound;
    const next = nextState(lockedCase.state, 'start-planning', 'PRACTITIONER');
    if (!next.ok) return next;
    const indicative = await findLatestIndicative(scope, caseId);
    const told = mayStartPlanning(indicative, today);
    if (!told.ok) return told;
    const { personId } = lockedCase;
    const planId = await openPlan(scope, lockedCase, indicative?.id ?? '');
    await moveCase(scope, caseId, next.value);
    await recordEvent(scope, { action: 'plan:start', personId, subjectKind: 'plan', subjectId: planId });
    return ok(planId);
  });
}

async function openPlan(scope: Scope, lockedCase: Case, indicativeBudgetId: string): Promise<string> {
  const { id: caseId, personId, practitionerId: coordinatorId } = lockedCase;
  const left = await findOpenPlanId(scope, caseId);
  if (!left) return createPlan(scope, { caseId, personId, indicativeBudgetId, coordinatorId });
  await resumePlan(scope, left, indicativeBudgetId);
  return left;
}
