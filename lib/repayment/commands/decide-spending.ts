import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { lockCase } from '@/lib/case/store/case';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import { isPaidOut } from '@/lib/money/rules/ways';
import { findBudget } from '@/lib/money/store/budget';
import { findReversible, type ReversibleSpending } from '@/lib/money/store/spending';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { repaymentNow } from '@/lib/repayment/rules/repayment-now';
import { findRepaymentOfSpending, insertRepayment } from '@/lib/repayment/store/repayment';
import { insertRepaymentStep } from '@/lib/repayment/store/repayment-step';
import {
  type DecidedSpending,
  type DecideSpending,
  type DecideSpendingRefusal,
  decideOnSpending,
} from '@/lib/spending/commands/decide-spending';
import { repaymentSubject } from './lock-repayment';
import { mostToAsk } from './most-to-ask';
import { settleRepayments } from './settle-repayments';

export type CheckSpendingRefusal =
  | DecideSpendingRefusal
  /** It is the lead's now, or who answers a request to look at it again. */
  | { kind: 'repayment-decided' };

/**
 * One step of checking a spending, with what follows: what is disallowed of money that was paid out may have
 * to be paid back, which a lead decides. Until then finance may take it back, and nothing is asked.
 * @rule SPE-12, SPE-14, REP-01 (docs/rules.md)
 */
export function decideSpending(
  actor: Actor,
  input: DecideSpending,
  today: PlainDate,
): Promise<Result<DecidedSpending, CheckSpendingRefusal>> {
  return command<DecidedSpending, CheckSpendingRefusal>(actor, 'spending:check', async (scope) => {
    const before = await findReversible(scope, input.spendingId);
    const decided = await decideOnSpending(scope, input, today);
    if (!decided.ok || !before) return decided;
    const reason = input.words ?? '';
    if (input.choice === 'DISALLOWED') await openFrom(scope, before, reason, today);
    if (input.choice !== 'TAKEN_BACK' || before.status !== 'DISALLOWED') return decided;
    const closed = await closeOf(scope, before, reason, today);
    return closed.ok ? decided : closed;
  });
}

/**
 * Opens a repayment of what was disallowed. Notional money was never the person's to pay back, and what they
 * paid of their own is not asked back from them.
 */
async function openFrom(
  scope: Scope,
  { id: spendingId, budgetId, allocationId, personId, amount: spent }: ReversibleSpending,
  words: string,
  today: PlainDate,
): Promise<void> {
  const budget = await findBudget(scope, budgetId);
  const allocation = budget?.allocations.find(({ id }) => id === allocationId);
  const lockedCase = budget && (await lockCase(scope, budget.caseId));
  if (!lockedCase || !allocation || !isPaidOut(allocation.way)) return;
  const amount = pence(Math.min(spent, await mostToAsk(scope, { budgetId, allocationId })));
  if (amount === 0) return;
  const of = { caseId: lockedCase.id, budgetId, allocationId, personId, spendingId };
  const opened = { ...of, id: newId(), ground: 'OUTSIDE_PLAN', amount, words } as const;
  await insertRepayment(scope, opened, today);
  await settleRepayments(scope, lockedCase, { on: today, today });
  await recordEvent(scope, {
    action: 'repayment:open',
    ...repaymentSubject(opened),
    reason: words,
    after: { ground: opened.ground, amount },
  });
}

async function closeOf(
  scope: Scope,
  { id }: ReversibleSpending,
  words: string,
  today: PlainDate,
): Promise<Result<void, NotFound | { kind: 'repayment-decided' }>> {
  const repayment = await findRepaymentOfSpending(scope, id);
  const lockedCase = repayment && (await lockCase(scope, repayment.caseId));
  if (!repayment || !lockedCase) return ok(undefined);
  if (repaymentNow(repayment).status !== 'TO_DECIDE') return fail({ kind: 'repayment-decided' });
  await insertRepaymentStep(scope, repayment, { step: 'CLOSED', on: today, words });
  await settleRepayments(scope, lockedCase, { on: today, today });
  await recordEvent(scope, { action: 'repayment:close', ...repaymentSubject(repayment), reason: words });
  return ok(undefined);
}
