import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { nextState } from '@/lib/case/rules/case-state';
import { lockCase, saveClosedCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type Budget, lockBudget } from '@/lib/money/store/budget';
import { type EndReason, saveBudgetEnd } from '@/lib/money/store/end-budget';
import { findBudgetId } from '@/lib/money/store/new-budget';
import { movePayment } from '@/lib/money/store/payment';
import { lockWaitingAfter } from '@/lib/money/store/waiting-payments';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { releaseCommitment } from './release-commitment';

export type EndBudget = {
  caseId: string;
  reason: EndReason;
  /** The last day that is still the person's, as the form showed it. */
  lastDay: PlainDate;
};

export type EndBudgetRefusal =
  | NotFound
  | { kind: 'budget-ended-already' }
  /** No death is recorded any more. */
  | { kind: 'no-death-recorded' }
  /** Another day of death is recorded than the form showed. */
  | { kind: 'not-the-last-day'; lastDay: PlainDate };

type Ended = { budgetId: string; cancelled: number };

const BECAUSE: Record<EndReason, string> = { DEATH: 'The budget ended because the person died' };
const CLOSED: Record<EndReason, string> = { DEATH: 'The person has died' };

/**
 * Ends the budget of a case on a last day, for a reason; so far only for a recorded death. Payments for later
 * days that have not gone out are cancelled with the reason. What was paid stays, and what was owed up to the
 * day can still be paid: what may be owed stays committed until the final payments are settled, and the rest
 * goes back to the fund.
 */
export function endBudget(
  actor: Actor,
  { caseId, reason, lastDay }: EndBudget,
  today: PlainDate,
): Promise<Result<Ended, EndBudgetRefusal>> {
  return command(actor, 'budget:end', async (scope): Promise<Result<Ended, EndBudgetRefusal>> => {
    const lockedCase = await lockCase(scope, caseId);
    if (!lockedCase || !may(actor, 'budget:end', lockedCase)) return notFound;
    const budgetId = await findBudgetId(scope, caseId);
    const budget = budgetId && (await lockBudget(scope, budgetId));
    if (!budget) return notFound;
    const { diedOn, personId } = lockedCase;
    if (isSameEnd(budget, lastDay)) return ok({ budgetId: budget.id, cancelled: 0 });
    const closed = nextState(lockedCase.state, 'end', 'COMMISSIONER');
    if (budget.state === 'ENDED' || !closed.ok) return fail({ kind: 'budget-ended-already' });
    const checked = checkLastDay(lastDay, diedOn);
    if (!checked.ok) return checked;
    const cancelled = await cancelLater(scope, { budgetId: budget.id, personId, lastDay, reason });
    const isSettled = !(await isClockOpen(scope, caseId, ['FINAL_PAYMENTS']));
    await releaseCommitment(scope, budget, { lastDay, isSettled }, today);
    await saveBudgetEnd(scope, budget.id, { endedOn: lastDay, endReason: reason, endedFrom: budget.state });
    await saveClosedCase(scope, { caseId, to: closed.value, closedOn: today, closedReason: CLOSED[reason] });
    await moveClocks(scope, lockedCase, { kind: 'budget-ended', on: today });
    await recordEvent(scope, {
      action: 'budget:end',
      personId,
      subjectKind: 'budget',
      subjectId: budget.id,
      reason: BECAUSE[reason],
      before: { state: budget.state },
      after: { lastDay, cancelled },
    });
    return ok({ budgetId: budget.id, cancelled: cancelled.length });
  });
}

/** The form was sent before. */
function isSameEnd({ endedFrom, endedOn }: Budget, lastDay: PlainDate): boolean {
  return endedFrom !== null && endedOn === lastDay;
}

function checkLastDay(lastDay: PlainDate, diedOn: PlainDate | null): Result<void, EndBudgetRefusal> {
  if (diedOn === null) return fail({ kind: 'no-death-recorded' });
  return diedOn === lastDay ? ok(undefined) : fail({ kind: 'not-the-last-day', lastDay: diedOn });
}

type Later = { budgetId: string; personId: string; lastDay: PlainDate; reason: EndReason };

async function cancelLater(scope: Scope, { budgetId, personId, lastDay, reason }: Later): Promise<string[]> {
  const ids = await lockWaitingAfter(scope, budgetId, lastDay);
  for (const id of ids) {
    const cancelledReason = BECAUSE[reason];
    await movePayment(scope, id, { state: 'CANCELLED', cancelledReason, endedWithBudget: true });
    await recordEvent(scope, {
      action: 'payment:cancel',
      personId,
      subjectKind: 'payment',
      subjectId: id,
      reason: cancelledReason,
    });
  }
  return ids;
}
