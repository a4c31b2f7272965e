import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok } from '@/lib/core/result';
import type { Line } from '@/lib/plan/rules/plan';
import { addPlanLine, changePlanLine } from '@/lib/plan/store/plan-items';
import { changePlan, findUnchanged, type ItemRefusal } from './change-plan';
import { planIdsOf } from './plan-to-write';

/** `id` null adds a service. `seen` is the digest of the one that the form changes (seenDigest). */
export type SaveServiceInput = { caseId: string; id: string | null; seen: string; line: Omit<Line, 'id'> };

export type SaveServiceRefusal = ItemRefusal | { kind: 'amount-not-positive' } | { kind: 'no-such-outcome' };

/**
 * Adds or changes a service with its cost. It belongs to an outcome of the same plan and costs more than £0.
 * @returns its id
 */
export function saveService(actor: Actor, { caseId, id, seen, line }: SaveServiceInput) {
  return changePlan<string, SaveServiceRefusal>(actor, caseId, async (scope, locked) => {
    if (line.amount <= 0) return fail({ kind: 'amount-not-positive' });
    if (!locked.plan.outcomes.some((outcome) => outcome.id === line.outcomeId)) {
      return fail({ kind: 'no-such-outcome' });
    }
    if (id === null) return ok({ value: await addPlanLine(scope, planIdsOf(locked), line), after: line });
    const before = findUnchanged(locked.plan.lines, id, seen);
    if (!before.ok) return before;
    await changePlanLine(scope, { id, ...line });
    return ok({ value: id, before: before.value, after: line });
  });
}
