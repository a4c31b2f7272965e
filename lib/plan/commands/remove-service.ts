import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import { takeLineOut } from '@/lib/plan/store/plan-parts';
import { changePlan, type PartRefusal, unchanged } from './change-part';
import type { RemovePartInput } from './remove-outcome';

/** Takes a service out of the plan; its row stays. */
export function removeService(actor: Actor, { caseId, id, seen }: RemovePartInput) {
  return changePlan<string, PartRefusal>(actor, caseId, async (scope, { plan }) => {
    const before = unchanged(plan.lines, id, seen);
    if (!before.ok) return before;
    await takeLineOut(scope, id);
    return ok({ value: id, before: before.value });
  });
}
