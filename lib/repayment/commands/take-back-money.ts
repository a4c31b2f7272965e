import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok } from '@/lib/core/result';
import { reverseRepayment } from '@/lib/money/commands/post-repayment';
import type { PostRefusal } from '@/lib/money/store/ledger';
import { command } from '@/lib/platform/db/transaction';
import { insertRepaymentMoney } from '@/lib/repayment/store/repayment-money';
import { lockRepayment, repaymentSubject } from './lock-repayment';
import { settleRepayments } from './settle-repayments';

export type TakeBackMoney = { repaymentId: string; moneyId: string; words: string };

export type TakeBackMoneyRefusal = NotFound | PostRefusal | { kind: 'taken-back-already' };

/**
 * Takes back a record of money that never came in, or was given back: its entry is reversed, and the money is
 * owed again. It happens once.
 * @rule REP-04 (docs/rules.md)
 */
export function takeBackMoney(
  actor: Actor,
  { repaymentId, moneyId, words }: TakeBackMoney,
  today: PlainDate,
) {
  return command<{ budgetId: string }, TakeBackMoneyRefusal>(actor, 'repayment:receive', async (scope) => {
    const opened = await lockRepayment(scope, repaymentId, 'repayment:receive');
    if (!opened.ok) return opened;
    const { repayment, lockedCase } = opened.value;
    const { budgetId, allocationId, personId, money } = repayment;
    const row = money.find(({ id, takesBackId }) => id === moneyId && takesBackId === null);
    if (!row) return notFound;
    if (money.some(({ takesBackId }) => takesBackId === moneyId)) return fail({ kind: 'taken-back-already' });
    const { amount, entryId } = row;
    const id = newId();
    const paid = { moneyId: id, budgetId, allocationId, personId, amount, on: today };
    const posted = await reverseRepayment(scope, paid, entryId);
    if (!posted.ok) return posted;
    const back = { entryId: posted.value.entryId, amount, receivedOn: today, words, takesBackId: moneyId };
    await insertRepaymentMoney(scope, { ...back, id, repaymentId, personId });
    await settleRepayments(scope, lockedCase, { on: today, today });
    const subject = { ...repaymentSubject(repayment), subjectKind: 'repayment-money', subjectId: id };
    const event = { action: 'repayment:receive-back', ...subject, reason: words } as const;
    await recordEvent(scope, { ...event, after: posted.value.facts });
    return ok({ budgetId });
  });
}
