import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { lockCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { lockBudget } from '@/lib/money/store/budget';
import { findBudgetId } from '@/lib/money/store/new-budget';
import { countWaitingOf } from '@/lib/money/store/waiting-payments';
import { command } from '@/lib/platform/db/transaction';
import { releaseCommitment } from './release-commitment';

export type SettleFinalPayments = {
  caseId: string;
  /** What was paid up to the day, and what is to come back. */
  note: string;
};

export type SettleFinalPaymentsRefusal =
  | NotFound
  | { kind: 'payments-waiting'; count: number }
  | { kind: 'nothing-to-settle' };

/**
 * Says that everything owed up to the day of death is paid. Not while a payment still waits: each is paid
 * with a reason or cancelled first. What an ended budget still has committed goes back to the fund.
 */
export function settleFinalPayments(
  actor: Actor,
  { caseId, note }: SettleFinalPayments,
  today: PlainDate,
): Promise<Result<{ budgetId: string }, SettleFinalPaymentsRefusal>> {
  return command<{ budgetId: string }, SettleFinalPaymentsRefusal>(actor, 'budget:end', async (scope) => {
    const lockedCase = await lockCase(scope, caseId);
    if (!lockedCase || !may(actor, 'budget:end', lockedCase)) return notFound;
    const budgetId = await findBudgetId(scope, caseId);
    const budget = budgetId && (await lockBudget(scope, budgetId));
    if (!budget) return notFound;
    if (!(await isClockOpen(scope, caseId, ['FINAL_PAYMENTS']))) return fail({ kind: 'nothing-to-settle' });
    const count = await countWaitingOf(scope, budget.id);
    if (count > 0) return fail({ kind: 'payments-waiting', count });
    if (budget.endedOn !== null)
      await releaseCommitment(scope, budget, { lastDay: budget.endedOn, isSettled: true }, today);
    await moveClocks(scope, lockedCase, { kind: 'final-payments-settled', on: today, note });
    await recordEvent(scope, {
      action: 'budget:settle',
      personId: lockedCase.personId,
      subjectKind: 'budget',
      subjectId: budget.id,
      reason: note,
    });
    return ok({ budgetId: budget.id });
  });
}
