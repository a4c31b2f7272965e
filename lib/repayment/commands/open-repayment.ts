import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { lockCase } from '@/lib/case/store/case';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { isPaidOut } from '@/lib/money/rules/ways';
import { findBudget } from '@/lib/money/store/budget';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { GROUNDS_TO_OPEN, isGroundOpen, type RepaymentGround } from '@/lib/repayment/rules/repayment-ground';
import { findRepayment, insertRepayment } from '@/lib/repayment/store/repayment';
import { repaymentSubject } from './lock-repayment';
import { mostToAsk } from './most-to-ask';
import { settleRepayments } from './settle-repayments';

export type OpenRepayment = {
  /** Made with the form, so that a form sent twice opens one. */
  repaymentId: string;
  budgetId: string;
  allocationId: string;
  ground: RepaymentGround;
  amount: Pence;
  words: string;
};

export type OpenRepaymentRefusal =
  | NotFound
  | { kind: 'ground-not-open' }
  | { kind: 'no-death-recorded' }
  | { kind: 'not-paid-out' }
  /** More than the payee holds, less what is asked already. */
  | { kind: 'more-than-held'; most: Pence }
  | { kind: 'sent-with-other-answers' };

/**
 * Finance asks whether money is to be paid back on another ground than a spending that is disallowed: no more
 * than the payee holds. A lead decides.
 * @rule REP-01 (docs/rules.md)
 */
export function openRepayment(actor: Actor, input: OpenRepayment, today: PlainDate) {
  return command<{ budgetId: string }, OpenRepaymentRefusal>(actor, 'repayment:open', async (scope) => {
    const budget = await findBudget(scope, input.budgetId);
    const lockedCase = budget && (await lockCase(scope, budget.caseId));
    if (!budget || !lockedCase || !may(actor, 'repayment:open', budget)) return notFound;
    const { repaymentId: id, ...asked } = input;
    const before = await findRepayment(scope, id);
    if (before)
      return before.amount === input.amount && before.ground === input.ground
        ? ok({ budgetId: budget.id })
        : fail({ kind: 'sent-with-other-answers' });
    if (!isGroundOpen(input.ground, lockedCase.diedOn !== null)) return fail({ kind: 'no-death-recorded' });
    const checked = await checkOpening(scope, input, budget.allocations);
    if (!checked.ok) return checked;
    const { personId, caseId } = budget;
    await insertRepayment(scope, { ...asked, id, personId, caseId, spendingId: null }, today);
    await settleRepayments(scope, lockedCase, { on: today, today });
    const { ground, amount, words: reason } = input;
    await recordEvent(scope, {
      action: 'repayment:open',
      ...repaymentSubject({ id, personId }),
      reason: reason.slice(0, 500),
      after: { ground, amount },
    });
    return ok({ budgetId: budget.id });
  });
}

async function checkOpening(
  scope: Scope,
  { budgetId, allocationId, ground, amount }: OpenRepayment,
  allocations: readonly { id: string; way: Parameters<typeof isPaidOut>[0] }[],
): Promise<Result<void, OpenRepaymentRefusal>> {
  const allocation = allocations.find(({ id }) => id === allocationId);
  if (!allocation) return notFound;
  if (!GROUNDS_TO_OPEN.includes(ground)) return fail({ kind: 'ground-not-open' });
  if (!isPaidOut(allocation.way)) return fail({ kind: 'not-paid-out' });
  const most = await mostToAsk(scope, { budgetId, allocationId });
  return amount > 0 && amount <= most ? ok(undefined) : fail({ kind: 'more-than-held', most });
}
