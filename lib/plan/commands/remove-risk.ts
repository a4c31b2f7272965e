import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import { takeRiskOut } from '@/lib/plan/store/plan-parts';
import { changePlan, type PartRefusal, unchanged } from './change-part';
import type { RemovePartInput } from './remove-outcome';

/** Takes a risk out of the plan; its row stays. */
export function removeRisk(actor: Actor, { caseId, id, seen }: RemovePartInput) {
  return changePlan<string, PartRefusal>(actor, caseId, async (scope, { plan }) => {
    const before = unchanged(plan.risks, id, seen);
    if (!before.ok) return before;
    await takeRiskOut(scope, id);
    return ok({ value: id, before: before.value });
  });
}
