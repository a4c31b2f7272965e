import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CasePersonView, casePerson } from '@/lib/case/queries/case-person';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { type RefundDue, refundsDue } from '@/lib/challenge/rules/refunds-due';
import { findRefundRecord, type RefundRecord, refundFactsOf } from '@/lib/challenge/store/refund';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type ShownRefund, shownRefund } from '@/lib/decision/queries/shown-rows';
import { queryById } from '@/lib/platform/db/transaction';

export type RefundView = {
  caseId: string;
  group: PhbGroup;
  state: CaseState;
  person: CasePersonView;
  /** The first day of the commissioner's clock. */
  receivedOn: string | null;
  /** The day a negative Checklist was found wrong: shown next to the day it was received. */
  reconsideredOn: string | null;
  decisions: { outcome: EligibilityOutcome; decidedOn: string }[];
  /** Refunds to confirm. */
  due: RefundDue[];
  refunds: ShownRefund[];
  mayConfirm: boolean;
};

/**
 * A case's refunds: those to confirm with their days (to be posted back), and confirmed ones. Shows nothing
 * about why the person is eligible. Null: not there or not theirs. Records the view in the audit trail.
 */
export async function refundView(actor: Actor, caseId: string, today: PlainDate): Promise<RefundView | null> {
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
      reconsideredOn: record.reconsideredOn && formatDay(record.reconsideredOn),
      decisions: record.decisions.map(({ outcome, decidedOn }) => ({
        outcome,
        decidedOn: formatDay(decidedOn),
      })),
      due: waiting(record),
      refunds: record.refunds.map(shownRefund),
      mayConfirm: may(actor, 'refund:confirm', subject),
    };
  });
}

function waiting(record: RefundRecord): RefundDue[] {
  const confirmed = record.refunds.map(({ kind }) => kind);
  return refundsDue(refundFactsOf(record)).filter(({ kind }) => !confirmed.includes(kind));
}
