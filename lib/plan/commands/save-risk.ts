import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import type { Risk } from '@/lib/plan/rules/plan';
import { setNoRisks } from '@/lib/plan/store/care-plan';
import { addRisk, changeRisk } from '@/lib/plan/store/plan-parts';
import { changePlan, type PartRefusal, unchanged } from './change-part';
import { placeOf } from './plan-to-write';

/** `id` null adds one. `seen` is what the form saw of the one it changes (seenOf). */
export type SaveRiskInput = { caseId: string; id: string | null; seen: string; risk: Omit<Risk, 'id'> };

/** Adds or changes a risk; with one, "none identified" no longer holds. @returns its id */
export function saveRisk(actor: Actor, { caseId, id, seen, risk }: SaveRiskInput) {
  return changePlan<string, PartRefusal>(actor, caseId, async (scope, locked) => {
    if (id === null) {
      await setNoRisks(scope, locked.plan.id, false);
      return ok({ value: await addRisk(scope, placeOf(locked), risk), after: risk });
    }
    const before = unchanged(locked.plan.risks, id, seen);
    if (!before.ok) return before;
    await changeRisk(scope, { id, ...risk });
    return ok({ value: id, before: before.value, after: risk });
  });
}
