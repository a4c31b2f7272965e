import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok } from '@/lib/core/result';
import type { Line } from '@/lib/plan/rules/plan';
import { addLine, changeLine } from '@/lib/plan/store/plan-parts';
import { changePlan, type PartRefusal, unchanged } from './change-part';
import { placeOf } from './plan-to-write';

/** `id` null adds one. `seen` is what the form saw of the one it changes (seenOf). */
export type SaveServiceInput = { caseId: string; id: string | null; seen: string; line: Omit<Line, 'id'> };

export type SaveServiceRefusal = PartRefusal | { kind: 'amount-not-positive' } | { kind: 'no-such-outcome' };

/** Adds or changes a service with its cost. It is for an outcome of the same plan, and costs more than £0. @returns its id */
export function saveService(actor: Actor, { caseId, id, seen, line }: SaveServiceInput) {
  return changePlan<string, SaveServiceRefusal>(actor, caseId, async (scope, locked) => {
    if (line.amount <= 0) return fail({ kind: 'amount-not-positive' });
    if (!locked.plan.outcomes.some((outcome) => outcome.id === line.outcomeId)) {
      return fail({ kind: 'no-such-outcome' });
    }
    if (id === null) return ok({ value: await addLine(scope, placeOf(locked), line), after: line });
    const before = unchanged(locked.plan.lines, id, seen);
    if (!before.ok) return before;
    await changeLine(scope, { id, ...line });
    return ok({ value: id, before: before.value, after: line });
  });
}
