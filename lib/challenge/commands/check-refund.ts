import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { lockCase } from '@/lib/case/store/case';
import {
  mayConfirmRefund,
  type RefundCheckOutcome,
  type RefundPeopleRefusal,
} from '@/lib/challenge/rules/refund-people';
import {
  addRefundCheck,
  findRefundRecord,
  type RefundOfCase,
  type RefundRecord,
} from '@/lib/challenge/store/refund';
import { pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { postRefund } from '@/lib/money/commands/post-refund';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type CheckRefund = {
  caseId: string;
  refundId: string;
  outcome: RefundCheckOutcome;
  /** Why it is declined. */
  reasons: string | null;
};

export type CheckRefundRefusal =
  | RefundPeopleRefusal
  | { kind: 'reasons-missing' }
  | { kind: 'needs-no-second' }
  | { kind: 'already-taken-back'; by: string; on: PlainDate }
  | { kind: 'already-checked'; by: string; on: PlainDate };

/**
 * A second finance officer confirms a refund above the limit, which posts it to the ledger, or declines it
 * with reasons: then it counts no longer, and its days can be confirmed again.
 */
export function checkRefund(
  actor: Actor,
  { caseId, refundId, outcome, reasons }: CheckRefund,
  today: PlainDate,
) {
  return command<RefundCheckOutcome, CheckRefundRefusal | NotFound>(
    actor,
    'refund:confirm',
    async (scope) => {
      const lockedCase = await lockCase(scope, caseId);
      if (!lockedCase || !may(actor, 'refund:confirm', lockedCase)) return notFound;
      const found = await findRefundRecord(scope, lockedCase.id);
      const refund = found?.refunds.find(({ id }) => id === refundId);
      if (!found || !refund) return notFound;
      const allowed = mayAnswer(actor, found, refund);
      if (!allowed.ok) return allowed;
      const isSaid = outcome === 'CONFIRMED' || (reasons ?? '').trim() !== '';
      if (!isSaid) return fail({ kind: 'reasons-missing' });

      await record(scope, refund, { personId: lockedCase.personId, outcome, reasons, today });
      return ok(outcome);
    },
  );
}

function mayAnswer(
  { userId }: Actor,
  { deciderIds }: RefundRecord,
  { check, needsSecond, takenBack, confirmedById: firstId }: RefundOfCase,
): Result<void, CheckRefundRefusal> {
  if (takenBack) return fail({ kind: 'already-taken-back', by: takenBack.byName, on: takenBack.on });
  if (check) return fail({ kind: 'already-checked', by: check.byName, on: check.on });
  return needsSecond ? mayConfirmRefund(userId, { deciderIds, firstId }) : fail({ kind: 'needs-no-second' });
}

type Said = {
  personId: string;
  outcome: RefundCheckOutcome;
  reasons: string | null;
  today: PlainDate;
};

async function record(
  scope: Scope,
  { id: refundId, confirmedById: firstId, ...refund }: RefundOfCase,
  { personId, outcome, reasons, today }: Said,
): Promise<void> {
  const isDeclined = outcome === 'DECLINED';
  const said = { refundId, outcome, reasons: isDeclined ? reasons : null };
  await addRefundCheck(scope, { ...said, firstId, personId, checkedOn: today });
  if (!isDeclined && refund.isPosted) {
    const amount = pence(refund.amountPence);
    const parts = { amount, interest: pence(refund.interestPence), toCouncil: pence(refund.councilPence) };
    await postRefund(scope, { refundId, personId, ...parts }, today);
  }
  await recordEvent(scope, {
    action: isDeclined ? 'refund:decline' : 'refund:second',
    personId,
    subjectKind: 'refund',
    subjectId: refundId,
    ...(isDeclined && reasons ? { reason: reasons.slice(0, 500) } : {}),
    after: said,
  });
}
