import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { casePerson } from '@/lib/case/queries/case-person';
import { type RefundDue, refundsDue } from '@/lib/challenge/rules/refunds-due';
import { findRefundRecord, type RefundRecord, refundFactsOf } from '@/lib/challenge/store/refund';
import { formatPence, pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { queryById } from '@/lib/platform/db/transaction';

export type RefundPage = NonNullable<Awaited<ReturnType<typeof refundPage>>>;

/**
 * A case's refunds: those to confirm with their days (to be posted back), and confirmed ones. Shows nothing
 * about why the person is eligible. Null: not there or not theirs. Records the view in the audit trail.
 */
export async function refundPage(actor: Actor, caseId: string, today: PlainDate) {
  return queryById(actor, { permission: 'refund:view', ids: [caseId] }, async (scope) => {
    const record = await findRefundRecord(scope, caseId);
    if (!record) return null;
    const { personId, group, state } = record;
    const subject = { commissionerCode: scope.commissionerCode, personId };
    if (!may(actor, 'refund:view', subject)) return null;
    await recordEvent(scope, {
      action: 'case:view',
      personId,
      subjectKind: 'case',
      subjectId: caseId,
    });
    return {
      caseId,
      group,
      state,
      person: casePerson(record.person, today),
      receivedOn: record.receivedOn && formatDay(record.receivedOn),
      decisions: record.decisions.map(({ outcome, decidedOn }) => ({
        outcome,
        decidedOn: formatDay(decidedOn),
      })),
      due: waiting(record),
      refunds: record.refunds.map(refundText),
      mayConfirm: may(actor, 'refund:confirm', subject),
    };
  });
}

function waiting(record: RefundRecord): RefundDue[] {
  const confirmed = record.refunds.map(({ kind }) => kind);
  return refundsDue(refundFactsOf(record)).filter(({ kind }) => !confirmed.includes(kind));
}

function refundText({
  firstDay,
  lastDay,
  confirmedOn,
  amountPence,
  ...refund
}: RefundRecord['refunds'][number]) {
  return {
    ...refund,
    firstDay: formatDay(firstDay),
    lastDay: formatDay(lastDay),
    confirmedOn: formatDay(confirmedOn),
    amount: formatPence(pence(amountPence)),
  };
}
