import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { lockCase } from '@/lib/case/store/case';
import { nursingPaidOn } from '@/lib/challenge/rules/nursing-paid';
import { mayConfirmRefund, needsSecond, type RefundPeopleRefusal } from '@/lib/challenge/rules/refund-people';
import { type RefundDue, refundsDue, refundsOpen } from '@/lib/challenge/rules/refunds-due';
import {
  addRefund,
  findRefundRecord,
  type RefundOfCase,
  type RefundRecord,
  refundFactsOf,
  refundsThatCount,
} from '@/lib/challenge/store/refund';
import { type Pence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import type { RefundKind } from '@/lib/decision/rules/refund-days';
import { postRefund } from '@/lib/money/commands/post-refund';
import { settingOn } from '@/lib/platform/db/setting';
import { command } from '@/lib/platform/db/transaction';

export type ConfirmRefund = {
  refundId: string;
  caseId: string;
  kind: RefundKind;
  /** The last day as the form showed it: a case may have several refunds of a kind. */
  lastDay: PlainDate;
  /** One of the offered first days. */
  firstDay: PlainDate;
  /** The cost of care on those days; £0 if none. Nursing care that the NHS paid is taken off here. */
  cost: Pence;
  /** £0: none is agreed. */
  interest: Pence;
  /** The part of the refund that goes back to a council, and which; £0 if none. */
  toCouncil: Pence;
  council: string | null;
  /** How the amount was worked out, and that a delay had no good reason. */
  note: string;
};

export type ConfirmRefundRefusal =
  | RefundPeopleRefusal
  | { kind: 'already-confirmed'; by: string; on: PlainDate }
  | { kind: 'no-refund-due' }
  | { kind: 'sent-with-other-answers' }
  | { kind: 'first-day-not-offered'; offered: readonly PlainDate[] }
  /** No more can go back to a council than is refunded. */
  | { kind: 'council-above-amount'; amount: Pence }
  | { kind: 'council-not-named' };

/**
 * Confirms a refund of care costs: the finance officer chooses the first day and the cost. Nursing care
 * that the NHS paid on those days is taken off. Above the limit it waits for a second officer; else it is
 * posted to the ledger. It pays nothing: the commissioner's own system does.
 * @returns whether it waits for a second officer
 */
export function confirmRefund(actor: Actor, input: ConfirmRefund, today: PlainDate) {
  type Answer = Result<{ needsSecond: boolean }, ConfirmRefundRefusal | NotFound>;
  return command<{ needsSecond: boolean }, ConfirmRefundRefusal | NotFound>(
    actor,
    'refund:confirm',
    async (scope): Promise<Answer> => {
      const lockedCase = await lockCase(scope, input.caseId);
      if (!lockedCase || !may(actor, 'refund:confirm', lockedCase)) return notFound;
      const record = await findRefundRecord(scope, lockedCase.id);
      if (!record) return notFound;
      const before = record.refunds.find(({ id }) => id === input.refundId);
      if (before) {
        return isSame(before, input)
          ? ok({ needsSecond: before.needsSecond })
          : fail({ kind: 'sent-with-other-answers' });
      }
      const mayConfirm = mayConfirmRefund(actor.userId, { deciderIds: record.deciderIds, firstId: null });
      if (!mayConfirm.ok) return mayConfirm;
      const due = check(record, input);
      if (!due.ok) return due;
      const parts = partsOf(record, input, due.value.lastDay);
      if (!parts.ok) return parts;

      const { refundId: id, caseId, kind, firstDay, interest, note } = input;
      const { lastDay, challengeId } = due.value;
      const limit = await settingOn(scope, 'refund-two-people', today);
      const isForTwo = needsSecond(sumOf(record) + parts.value.amount + interest, limit);
      const days = { firstDay, lastDay, challengeId };
      const refund = { id, caseId, kind, note, ...days, ...parts.value, interest, needsSecond: isForTwo };
      const { personId } = lockedCase;
      await addRefund(scope, { ...refund, personId, confirmedOn: today });
      if (!isForTwo) await postRefund(scope, { refundId: id, personId, interest, ...parts.value }, today);
      await recordEvent(scope, {
        action: 'refund:confirm',
        personId,
        subjectKind: 'refund',
        subjectId: id,
        reason: note,
        after: refund,
      });
      return ok({ needsSecond: isForTwo });
    },
  );
}

/** Whether a form that is sent again has the answers of the refund that it made. */
function isSame(before: RefundOfCase, input: ConfirmRefund): boolean {
  const pairs = [
    [before.kind, input.kind],
    [before.firstDay, input.firstDay],
    [before.grossPence, input.cost],
    [before.interestPence, input.interest],
    [before.councilPence, input.toCouncil],
    [before.note, input.note],
  ];
  return pairs.every(([was, is]) => was === is);
}

function sumOf({ refunds }: RefundRecord): number {
  return refundsThatCount(refunds).reduce(
    (sum, { amountPence, interestPence }) => sum + amountPence + interestPence,
    0,
  );
}

function partsOf(
  { nursingPaid }: RefundRecord,
  { firstDay, cost: gross, toCouncil, council }: ConfirmRefund,
  lastDay: PlainDate,
) {
  const nursing = nursingPaidOn({ firstDay, lastDay }, nursingPaid);
  const amount = pence(Math.max(gross - nursing, 0));
  if (toCouncil > amount) return fail({ kind: 'council-above-amount', amount } as const);
  if (toCouncil > 0 && !council?.trim()) return fail({ kind: 'council-not-named' } as const);
  return ok({ gross, nursing, amount, toCouncil, council: toCouncil > 0 ? council : null });
}

function check(
  record: RefundRecord,
  { kind, firstDay, lastDay }: ConfirmRefund,
): Result<RefundDue, ConfirmRefundRefusal> {
  const counting = refundsThatCount(record.refunds);
  const due = refundsDue(refundFactsOf(record)).find((one) => one.kind === kind && one.lastDay === lastDay);
  if (!due) return fail({ kind: 'no-refund-due' });
  if (refundsOpen([due], counting).length === 0) {
    const before = counting.find((one) => one.lastDay >= firstDay && one.firstDay <= lastDay);
    return before
      ? fail({ kind: 'already-confirmed', by: before.confirmedByName, on: before.confirmedOn })
      : fail({ kind: 'no-refund-due' });
  }
  return due.firstDays.includes(firstDay)
    ? ok(due)
    : fail({ kind: 'first-day-not-offered', offered: due.firstDays });
}
