import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import type { Risk } from '@/lib/plan/rules/plan';
import { setNoRisks } from '@/lib/plan/store/care-plan';
import { addPlanRisk, changePlanRisk } from '@/lib/plan/store/plan-items';
import { changePlan, findUnchanged, type ItemRefusal } from './change-plan';
import { planIdsOf } from './plan-to-write';

/** `id` null adds a risk. `seen` is the digest of the one that the form changes (seenDigest). */
export type SaveRiskInput = { caseId: string; id: string | null; seen: string; risk: Omit<Risk, 'id'> };

/**
 * Adds or changes a risk. A new risk clears "no risks identified".
 * @returns its id
 */
export function saveRisk(actor: Actor, { caseId, id, seen, risk }: SaveRiskInput) {
  return changePlan<string, ItemRefusal>(actor, caseId, async (scope, locked) => {
    if (id === null) {
      await setNoRisks(scope, locked.plan.id, false);
      return ok({ value: await addPlanRisk(scope, planIdsOf(locked), risk), after: risk });
    }
    const before = findUnchanged(locked.plan.risks, id, seen);
    if (!before.ok) return before;
    await changePlanRisk(scope, { id, ...risk });
    return ok({ value: id, before: before.value, after: risk });
  });
}
