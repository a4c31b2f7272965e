import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import { markRiskRemoved } from '@/lib/plan/store/plan-items';
import { changePlan, findUnchanged, type ItemRefusal } from './change-plan';
import type { RemoveItemInput } from './remove-outcome';

/** Removes a risk from the plan; its row stays. */
export function removeRisk(actor: Actor, { caseId, id, seen }: RemoveItemInput) {
  return changePlan<string, ItemRefusal>(actor, caseId, async (scope, { plan }) => {
    const before = findUnchanged(plan.risks, id, seen);
    if (!before.ok) return before;
    await markRiskRemoved(scope, id);
    return ok({ value: id, before: before.value });
  });
}
