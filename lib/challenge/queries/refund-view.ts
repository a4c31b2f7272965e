import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CasePersonView, casePerson } from '@/lib/case/queries/case-person';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { nursingPaidOn } from '@/lib/challenge/rules/nursing-paid';
import { mayTakeBackRefund } from '@/lib/challenge/rules/refund-back';
import { mayConfirmRefund } from '@/lib/challenge/rules/refund-people';
import { proposedFirstDay, type RefundDue, refundsDue, refundsOpen } from '@/lib/challenge/rules/refunds-due';
import {
  findRefundRecord,
  type RefundOfCase,
  type RefundRecord,
  refundFactsOf,
  refundsThatCount,
} from '@/lib/challenge/store/refund';
import { formatPence, pence } from '@/lib/core/money';
import { addDays, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type ShownRefund, shownRefund } from '@/lib/decision/queries/shown-rows';
import { settingsOn } from '@/lib/platform/db/setting';
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
  due: DueView[];
  /** The NHS pays for the care from the day after the last period of all, confirmed or not. */
  paysFrom: string | null;
  refunds: RefundOfCaseView[];
  mayConfirm: boolean;
  /** The reader decided on the case, and so confirms no refund of it. */
  hasDecided: boolean;
  /** The limit above which two officers confirm, ready to show. */
  limit: string;
};

/** `nursing`: what the NHS paid for nursing on the days, by first day; null where it paid none. */
export type DueView = RefundDue & { nursing: (string | null)[]; proposed: PlainDate | null };

/** WAITING: for the second officer. DECLINED by that one, or TAKEN_BACK as a mistake: it counts no longer. */
export type RefundStatus = 'FINAL' | 'WAITING' | 'DECLINED' | 'TAKEN_BACK';

export type RefundOfCaseView = ShownRefund & {
  /** What the care cost, and the nursing care taken off; null where there was none. */
  gross: string | null;
  nursing: string | null;
  interest: string | null;
  toCouncil: string | null;
  status: RefundStatus;
  check: { byName: string; on: string; reasons: string | null } | null;
  takenBack: { byName: string; on: string; reason: string } | null;
  /** What is posted in the ledger, with the interest; null: nothing is. */
  posted: string | null;
  /** Final, but of before refunds were posted. */
  isOutsideLedger: boolean;
  /** The reader may be its second officer. */
  mayCheck: boolean;
  mayTakeBack: boolean;
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
    const mayConfirm = may(actor, 'refund:confirm', subject);
    const set = await settingsOn(scope, ['refund-first-day', 'refund-two-people'], today);
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
      due: waiting(record, set['refund-first-day']),
      paysFrom: paysFrom(record),
      refunds: record.refunds.map((refund) => refundOfCase(record, refund, { ...scope.actor, mayConfirm })),
      mayConfirm,
      hasDecided: record.deciderIds.includes(actor.userId),
      limit: formatPence(pence(set['refund-two-people'])),
    };
  });
}

function waiting(record: RefundRecord, daysAfterReceipt: number): DueView[] {
  const due = refundsDue(refundFactsOf(record));
  return refundsOpen(due, refundsThatCount(record.refunds)).map((one) => ({
    ...one,
    nursing: one.firstDays.map((firstDay) =>
      shownOrNull(nursingPaidOn({ firstDay, lastDay: one.lastDay }, record.nursingPaid)),
    ),
    proposed: proposedFirstDay(one, record.receipts, daysAfterReceipt),
  }));
}

function paysFrom(record: RefundRecord): string | null {
  const last = refundsDue(refundFactsOf(record))
    .map(({ lastDay }) => lastDay)
    .toSorted()
    .at(-1);
  return last === undefined ? null : formatDay(addDays(last, 1));
}

function refundOfCase(
  { deciderIds }: RefundRecord,
  refund: RefundOfCase,
  { userId, mayConfirm }: { userId: string; mayConfirm: boolean },
): RefundOfCaseView {
  const { check, takenBack, confirmedById, grossPence, nursingPence, interestPence, councilPence, council } =
    refund;
  const { id, kind, firstDay, lastDay, amountPence, note, confirmedByName, confirmedOn } = refund;
  const status = statusOf(refund);
  return {
    ...shownRefund({ id, kind, firstDay, lastDay, amountPence, note, confirmedByName, confirmedOn }),
    gross: grossPence === null ? null : formatPence(pence(grossPence)),
    nursing: shownOrNull(nursingPence),
    interest: shownOrNull(interestPence),
    toCouncil: council && `${formatPence(pence(councilPence))} to ${council}`,
    status,
    check: check && { byName: check.byName, on: formatDay(check.on), reasons: check.reasons },
    takenBack: takenBack && { ...takenBack, on: formatDay(takenBack.on) },
    posted: status === 'FINAL' && refund.isPosted ? shownOrNull(amountPence + interestPence) : null,
    isOutsideLedger: status === 'FINAL' && !refund.isPosted,
    mayCheck: status === 'WAITING' && mayConfirmRefund(userId, { deciderIds, firstId: confirmedById }).ok,
    mayTakeBack: mayConfirm && mayTakeBackRefund(userId, deciderIds, refund).ok,
  };
}

function statusOf({ needsSecond, check, takenBack }: RefundOfCase): RefundStatus {
  if (takenBack) return 'TAKEN_BACK';
  if (check?.outcome === 'DECLINED') return 'DECLINED';
  return needsSecond && check === null ? 'WAITING' : 'FINAL';
}

function shownOrNull(amount: number): string | null {
  return amount === 0 ? null : formatPence(pence(amount));
}
