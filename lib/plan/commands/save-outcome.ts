import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { ok } from '@/lib/core/result';
import type { Outcome } from '@/lib/plan/rules/plan';
import { addOutcome, changeOutcome } from '@/lib/plan/store/plan-parts';
import { changePlan, type PartRefusal, unchanged } from './change-part';
import { placeOf } from './plan-to-write';

/** `id` null adds one. `seen` is what the form saw of the one it changes (seenOf). */
export type SaveOutcomeInput = {
  caseId: string;
  id: string | null;
  seen: string;
  outcome: Omit<Outcome, 'id'>;
};

/** Adds or changes an outcome. @returns its id */
export function saveOutcome(actor: Actor, { caseId, id, seen, outcome }: SaveOutcomeInput) {
  return changePlan<string, PartRefusal>(actor, caseId, async (scope, locked) => {
    if (id === null) {
      return ok({ value: await addOutcome(scope, placeOf(locked), outcome), after: outcome });
    }
    const before = unchanged(locked.plan.outcomes, id, seen);
    if (!before.ok) return before;
    await changeOutcome(scope, { id, ...outcome });
    return ok({ value: id, before: before.value, after: outcome });
  });
}
