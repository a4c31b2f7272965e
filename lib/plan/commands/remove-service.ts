import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import { markLineRemoved } from '@/lib/plan/store/plan-items';
import { changePlan, findUnchanged, type ItemRefusal } from './change-plan';
import type { RemoveItemInput } from './remove-outcome';

/** Removes a service from the plan; its row stays. */
export function removeService(actor: Actor, { caseId, id, seen }: RemoveItemInput) {
  return changePlan<string, ItemRefusal>(actor, caseId, async (scope, { plan }) => {
    const before = findUnchanged(plan.lines, id, seen);
    if (!before.ok) return before;
    await markLineRemoved(scope, id);
    return ok({ value: id, before: before.value });
  });
}
