import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { InstalmentRefusal, PaymentCycle } from '@/lib/money/rules/instalments';
import { isPaidOut } from '@/lib/money/rules/ways';
import { lockBudget } from '@/lib/money/store/budget';
import { findSchedule, insertSchedule, scheduleOf } from '@/lib/money/store/payment-schedule';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type AgreeSchedule = {
  budgetId: string;
  allocationId: string;
  cycle: PaymentCycle;
  /** The schedule that the page showed as agreed; null: none. */
  seenId: string | null;
};

export type AgreeScheduleRefusal =
  | NotFound
  | InstalmentRefusal
  | { kind: 'budget-ended' }
  | { kind: 'agreed-meanwhile'; by: string };

/**
 * Agrees how often a part of a budget is paid out, in the place of the schedule before. Payments that were
 * proposed stay as they are. The same one agreed again changes nothing.
 */
export function agreeSchedule(
  actor: Actor,
  { budgetId, allocationId, cycle, seenId }: AgreeSchedule,
): Promise<Result<void, AgreeScheduleRefusal>> {
  return command<void, AgreeScheduleRefusal>(actor, 'payment:propose', async (scope) => {
    const part = await lockPaidPart(scope, budgetId, allocationId);
    if (!part) return notFound;
    const { budget } = part;
    const before = await findSchedule(scope, allocationId);
    if (before?.cycle === cycle) return ok(undefined);
    if (before && before.id !== seenId) return fail({ kind: 'agreed-meanwhile', by: before.agreedBy });
    if (budget.endedOn !== null) return fail({ kind: 'budget-ended' });
    const made = await scheduleOf(scope, part, cycle);
    if (!made.ok) return made;
    const { personId } = budget;
    const id = await insertSchedule(scope, { allocationId, personId, cycle });
    await recordEvent(scope, {
      action: 'payment:schedule',
      personId,
      subjectKind: 'budget',
      subjectId: budgetId,
      before: before && { cycle: before.cycle },
      after: { id, allocationId, cycle },
    });
    return ok(undefined);
  });
}

/** A part of a locked budget that is paid out, and that the actor may have paid. Null: there is none. */
async function lockPaidPart(scope: Scope, budgetId: string, allocationId: string) {
  const budget = await lockBudget(scope, budgetId);
  if (!budget || !may(scope.actor, 'payment:propose', budget)) return null;
  const allocation = budget.allocations.find(({ id, way }) => id === allocationId && isPaidOut(way));
  return allocation ? { budget, allocation } : null;
}
