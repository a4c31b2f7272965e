import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok } from '@/lib/core/result';
import { postRepayment } from '@/lib/money/commands/post-repayment';
import type { PostRefusal } from '@/lib/money/store/ledger';
import { command } from '@/lib/platform/db/transaction';
import { checkReceived, type ReceiveRefusal } from '@/lib/repayment/rules/receive-repayment';
import { repaymentNow } from '@/lib/repayment/rules/repayment-now';
import { insertRepaymentMoney } from '@/lib/repayment/store/repayment-money';
import { lockRepayment, repaymentSubject } from './lock-repayment';
import { settleRepayments } from './settle-repayments';

export type ReceiveRepayment = {
  /** Made with the form, so that a form sent twice is recorded once. */
  moneyId: string;
  repaymentId: string;
  amount: Pence;
  receivedOn: PlainDate;
  /** How it came, such as the reference on the bank statement. */
  words: string;
};

export type ReceiveRepaymentRefusal =
  | NotFound
  | ReceiveRefusal
  | PostRefusal
  | { kind: 'sent-with-other-answers' };

/**
 * Records money that came in, whole or in part, and posts it. What is paid in full ends the time to pay.
 * @rule REP-04 (docs/rules.md)
 */
export function receiveRepayment(actor: Actor, input: ReceiveRepayment, today: PlainDate) {
  return command<{ budgetId: string }, ReceiveRepaymentRefusal>(actor, 'repayment:receive', async (scope) => {
    const { moneyId, amount, receivedOn, words } = input;
    const opened = await lockRepayment(scope, input.repaymentId, 'repayment:receive');
    if (!opened.ok) return opened;
    const { repayment, lockedCase } = opened.value;
    const { id: repaymentId, budgetId, allocationId, personId } = repayment;
    const before = repayment.money.find(({ id }) => id === moneyId);
    if (before)
      return before.amount === amount && before.receivedOn === receivedOn
        ? ok({ budgetId })
        : fail({ kind: 'sent-with-other-answers' });
    const askedOn = repayment.steps.find(({ step }) => step === 'ASKED')?.on ?? null;
    const checked = checkReceived({ amount, receivedOn }, repaymentNow(repayment), { askedOn, today });
    if (!checked.ok) return checked;
    const paid = { moneyId, budgetId, allocationId, personId, amount, on: receivedOn };
    const posted = await postRepayment(scope, paid);
    if (!posted.ok) return posted;
    const { entryId, facts } = posted.value;
    const row = { id: moneyId, repaymentId, personId, entryId, amount, receivedOn, words, takesBackId: null };
    await insertRepaymentMoney(scope, row);
    await settleRepayments(scope, lockedCase, { on: today, today });
    const subject = { ...repaymentSubject(repayment), subjectKind: 'repayment-money', subjectId: moneyId };
    await recordEvent(scope, { action: 'repayment:receive', ...subject, after: facts });
    return ok({ budgetId });
  });
}
