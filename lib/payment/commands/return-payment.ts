import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import { laterOf } from '@/lib/case/rules/request-basis';
import { type LockedCase, lockCase } from '@/lib/case/store/case';
import { isClockOpen } from '@/lib/case/store/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { releaseIfSettled } from '@/lib/money/commands/release-if-settled';
import { paymentPostings } from '@/lib/money/rules/ledger-entry';
import { type ReversalRefusal, reversalPostings } from '@/lib/money/rules/ledger-reversal';
import { lockBudget } from '@/lib/money/store/budget';
import { entryKey } from '@/lib/money/store/entry-key';
import { lockedBalance, type PostRefusal, postEntry } from '@/lib/money/store/ledger';
import { lockAccounts } from '@/lib/money/store/ledger-account';
import { entryFacts } from '@/lib/money/store/money-facts';
import { movePayment } from '@/lib/money/store/payment';
import { findEntryOf, type LineWithResult, returnLine } from '@/lib/payment/store/line-results';
import type { Scope } from '@/lib/platform/db/scope';

export type ReturnRefusal =
  /** Only who has a direct payment pays of their own: the spending is reversed first. */
  | { kind: 'money-spent'; reference: string }
  | PostRefusal
  | ReversalRefusal
  | { kind: 'amount-not-positive' }
  | { kind: 'notional-is-not-paid-out' };

type Returned = { day: PlainDate; reason: string };

/**
 * Puts the money of a payment that the bank returned back into its budget: held falls and committed rises on
 * that day, or on the pay day where that is later. Its days are not paid any more, which is a task of the
 * finance team. No task follows a death: the final payments ask the same, and once they are settled the money
 * goes back to the fund.
 */
export async function returnPayment(
  scope: Scope,
  line: LineWithResult,
  { day, reason }: Returned,
  today: PlainDate,
): Promise<Result<void, ReturnRefusal>> {
  const { id, paymentId, budgetId, allocationId, personId, caseId, payeeName, way, amount } = line;
  const lockedCase = await lockCase(scope, caseId);
  const budget = await lockBudget(scope, budgetId);
  const paid = paymentPostings({ allocationId, way }, amount);
  if (!paid.ok) return paid;
  const undone = reversalPostings({ postings: paid.value, reversesId: null, reversedById: null });
  if (!undone.ok) return undone;
  const out = await findEntryOf(scope, entryKey('PAYMENT', paymentId));
  if (out === null) throw new Error('A released payment has no entry');
  const locked = await lockAccounts(scope, { allocationIds: [allocationId] });
  const unspent = lockedBalance(locked, { kind: 'HELD', allocationId });
  if (way !== 'DIRECT_PAYMENT' && unspent < amount)
    return fail({ kind: 'money-spent', reference: line.reference });
  const posted = await postEntry(scope, locked, {
    kind: 'REVERSAL',
    budgetId,
    personId,
    happenedOn: laterOf(day, out.happenedOn),
    idempotencyKey: entryKey('REVERSAL', paymentId),
    description: `Returned by the bank: ${payeeName}`,
    postings: undone.value,
    reversesId: out.id,
    asked: { reason },
  });
  if (!posted.ok) return posted;
  await movePayment(scope, paymentId, { state: 'RETURNED' });
  await returnLine(scope, id, { day, reason });
  await recordEvent(scope, {
    action: 'payment:return',
    personId,
    subjectKind: 'payment',
    subjectId: paymentId,
    reason,
    after: await entryFacts(scope, posted.value.entryId),
  });
  if (budget) await releaseIfSettled(scope, budget, today);
  await openTask(scope, lockedCase, today);
  return ok(undefined);
}

async function openTask(scope: Scope, lockedCase: LockedCase | null, today: PlainDate): Promise<void> {
  if (!lockedCase || lockedCase.diedOn !== null) return;
  if (await isClockOpen(scope, lockedCase.id, ['PAYMENT_RETURNED'])) return;
  await moveClocks(scope, lockedCase, { kind: 'payment-returned', on: today });
}
