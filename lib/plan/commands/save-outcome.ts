import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import type { Outcome } from '@/lib/plan/rules/plan';
import { addPlanOutcome, changePlanOutcome } from '@/lib/plan/store/plan-items';
import { changePlan, findUnchanged, type ItemRefusal } from './change-plan';
import { planIdsOf } from './plan-to-write';

/** `id` null adds an outcome. `seen` is the digest of the one that the form changes (seenDigest). */
export type SaveOutcomeInput = {
  caseId: string;
  id: string | null;
  seen: string;
  outcome: Omit<Outcome, 'id'>;
};

/**
 * Adds or changes an outcome.
 * @returns its id
 */
export function saveOutcome(actor: Actor, { caseId, id, seen, outcome }: SaveOutcomeInput) {
  return changePlan<string, ItemRefusal>(actor, caseId, async (scope, locked) => {
    if (id === null) {
      return ok({ value: await addPlanOutcome(scope, planIdsOf(locked), outcome), after: outcome });
    }
    const before = findUnchanged(locked.plan.outcomes, id, seen);
    if (!before.ok) return before;
    await changePlanOutcome(scope, { id, ...outcome });
    return ok({ value: id, before: before.value, after: outcome });
  });
}
