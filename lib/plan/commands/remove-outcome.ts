import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok } from '@/lib/core/result';
import { markOutcomeRemoved } from '@/lib/plan/store/plan-items';
import { changePlan, findUnchanged, type ItemRefusal } from './change-plan';

export type RemoveItemInput = { caseId: string; id: string; seen: string };

export type RemoveOutcomeRefusal = ItemRefusal | { kind: 'outcome-has-services'; services: number };

/**
 * Removes an outcome from the plan. Refused while a service belongs to it, because each service needs one.
 */
export function removeOutcome(actor: Actor, { caseId, id, seen }: RemoveItemInput) {
  return changePlan<string, RemoveOutcomeRefusal>(actor, caseId, async (scope, { plan }) => {
    const before = findUnchanged(plan.outcomes, id, seen);
    if (!before.ok) return before;
    const services = plan.lines.filter(({ outcomeId }) => outcomeId === id).length;
    if (services > 0) return fail({ kind: 'outcome-has-services', services });
    await markOutcomeRemoved(scope, id);
    return ok({ value: id, before: before.value });
  });
}
