import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok } from '@/lib/core/result';
import { takeOutcomeOut } from '@/lib/plan/store/plan-parts';
import { changePlan, type PartRefusal, unchanged } from './change-part';

export type RemovePartInput = { caseId: string; id: string; seen: string };

export type RemoveOutcomeRefusal = PartRefusal | { kind: 'outcome-has-services'; services: number };

/** Takes an outcome out of the plan. Refused while a service is for it: each service needs one. */
export function removeOutcome(actor: Actor, { caseId, id, seen }: RemovePartInput) {
  return changePlan<string, RemoveOutcomeRefusal>(actor, caseId, async (scope, { plan }) => {
    const before = unchanged(plan.outcomes, id, seen);
    if (!before.ok) return before;
    const services = plan.lines.filter(({ outcomeId }) => outcomeId === id).length;
    if (services > 0) return fail({ kind: 'outcome-has-services', services });
    await takeOutcomeOut(scope, id);
    return ok({ value: id, before: before.value });
  });
}
