import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import { repaymentNow } from '@/lib/repayment/rules/repayment-now';
import { insertRepaymentStep } from '@/lib/repayment/store/repayment-step';
import { type CountRefusal, countAsSpent } from './count-as-spent';
import { lockRepayment, repaymentSubject } from './lock-repayment';
import { settleRepayments } from './settle-repayments';

export type WithdrawRepaymentRefusal =
  | NotFound
  | CountRefusal
  | { kind: 'nothing-asked' }
  /** Answer the request to look at it again instead. */
  | { kind: 'looked-at-again' }
  /** What came in is given back first, and its record taken back. */
  | { kind: 'money-received' };

/**
 * A lead withdraws what was asked by mistake. Who was asked in writing gets a letter that nothing is to be
 * paid; what was disallowed counts as spent.
 * @rule REP-07 (docs/rules.md)
 */
export function withdrawRepayment(
  actor: Actor,
  { repaymentId, words }: { repaymentId: string; words: string },
  today: PlainDate,
) {
  return command<{ budgetId: string }, WithdrawRepaymentRefusal>(actor, 'repayment:decide', async (scope) => {
    const opened = await lockRepayment(scope, repaymentId, 'repayment:decide');
    if (!opened.ok) return opened;
    const { repayment, lockedCase } = opened.value;
    const { status, amount, received } = repaymentNow(repayment);
    if (status === 'STOPPED') return fail({ kind: 'looked-at-again' });
    if (received > 0) return fail({ kind: 'money-received' });
    if (!['NOTICE_DUE', 'OWED', 'ANSWERED'].includes(status)) return fail({ kind: 'nothing-asked' });
    const counted = await countAsSpent(scope, repayment, { amount, words, isNothingAsked: true }, today);
    if (!counted.ok) return counted;
    await insertRepaymentStep(scope, repayment, { step: 'WITHDRAWN', on: today, words });
    await settleRepayments(scope, lockedCase, { on: today, today });
    const reason = words.slice(0, 500);
    await recordEvent(scope, { action: 'repayment:withdraw', ...repaymentSubject(repayment), reason });
    return ok({ budgetId: repayment.budgetId });
  });
}
