import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { lockCase } from '@/lib/case/store/case';
import { type RefundDue, refundsDue } from '@/lib/challenge/rules/refunds-due';
import { addRefund, findRefundRecord, type RefundRecord, refundFactsOf } from '@/lib/challenge/store/refund';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { RefundKind } from '@/lib/decision/rules/refund-days';
import { command } from '@/lib/platform/db/transaction';

export type ConfirmRefund = {
  refundId: string;
  caseId: string;
  kind: RefundKind;
  /** One of the offered first days. */
  firstDay: PlainDate;
  /** The cost of care on those days; £0 if none. */
  amount: Pence;
  /** How the amount was worked out, and that a delay had no good reason. */
  note: string;
};

export type ConfirmRefundRefusal =
  | { kind: 'already-confirmed'; by: string; on: PlainDate }
  | { kind: 'no-refund-due' }
  | { kind: 'sent-with-other-answers' }
  | { kind: 'first-day-not-offered'; offered: readonly PlainDate[] };

/**
 * Confirms a refund of care costs: the finance officer chooses the first day and the amount. One refund of
 * each kind for a case. It pays nothing: the commissioner's own system does.
 */
export function confirmRefund(actor: Actor, input: ConfirmRefund, today: PlainDate) {
  return command<undefined, ConfirmRefundRefusal | NotFound>(actor, 'refund:confirm', async (scope) => {
    const lockedCase = await lockCase(scope, input.caseId);
    if (!lockedCase || !may(actor, 'refund:confirm', lockedCase)) return notFound;
    const record = await findRefundRecord(scope, lockedCase.id);
    if (!record) return notFound;
    const before = record.refunds.find(({ id }) => id === input.refundId);
    if (before) {
      const isSame = before.kind === input.kind && before.amountPence === input.amount;
      return isSame ? ok(undefined) : fail({ kind: 'sent-with-other-answers' });
    }
    const due = check(record, input);
    if (!due.ok) return due;

    const { refundId: id, caseId, kind, firstDay, amount, note } = input;
    const { lastDay, challengeId } = due.value;
    const refund = { id, caseId, kind, challengeId, firstDay, lastDay, amount, note };
    await addRefund(scope, { ...refund, personId: lockedCase.personId, confirmedOn: today });
    await recordEvent(scope, {
      action: 'refund:confirm',
      personId: lockedCase.personId,
      subjectKind: 'refund',
      subjectId: id,
      reason: note,
      after: refund,
    });
    return ok(undefined);
  });
}

function check(
  record: RefundRecord,
  { kind, firstDay }: ConfirmRefund,
): Result<RefundDue, ConfirmRefundRefusal> {
  const before = record.refunds.find((one) => one.kind === kind);
  if (before) {
    return fail({ kind: 'already-confirmed', by: before.confirmedByName, on: before.confirmedOn });
  }
  const due = refundsDue(refundFactsOf(record)).find((one) => one.kind === kind);
  if (!due) return fail({ kind: 'no-refund-due' });
  if (!due.firstDays.includes(firstDay)) {
    return fail({ kind: 'first-day-not-offered', offered: due.firstDays });
  }
  return ok(due);
}
