import 'server-only';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { CasePerson } from '@/lib/case/store/case-record';
import type { NursingPaid } from '@/lib/challenge/rules/nursing-paid';
import type { RefundCheckOutcome } from '@/lib/challenge/rules/refund-people';
import type { RefundFacts } from '@/lib/challenge/rules/refunds-due';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { RefundKind } from '@/lib/decision/rules/refund-days';
import { born } from '@/lib/person/store/born';
import { needsOfPerson } from '@/lib/person/store/needs-sql';
import { toColumn } from '@/lib/platform/db/day';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

/**
 * The facts of a case for its refunds, without the reasons of eligibility: finance sees days and amounts.
 * Days `YYYY-MM-DD`, pence as numbers.
 */
export type RefundRecord = {
  personId: string;
  group: PhbGroup;
  state: CaseState;
  person: CasePerson;
  receivedOn: PlainDate | null;
  /** The day a negative Checklist was found wrong, later than the one it was received on; null: none was. */
  reconsideredOn: PlainDate | null;
  /** The first of the 28 days, of each time that they ran. */
  receipts: PlainDate[];
  decisions: { outcome: EligibilityOutcome; decidedOn: PlainDate; challengeId: string | null }[];
  /** Who decided on the case or ended a stage of its review. */
  deciderIds: string[];
  /** NHS-funded nursing care that was paid. */
  nursingPaid: NursingPaid[];
  refunds: RefundOfCase[];
};

export type RefundOfCase = {
  id: string;
  kind: RefundKind;
  firstDay: PlainDate;
  lastDay: PlainDate;
  amountPence: number;
  grossPence: number | null;
  nursingPence: number;
  interestPence: number;
  councilPence: number;
  council: string | null;
  note: string;
  needsSecond: boolean;
  confirmedById: string;
  confirmedByName: string;
  confirmedOn: PlainDate;
  /** It is in the ledger once it is final; false in rows of before refunds were posted. */
  isPosted: boolean;
  takenBack: { reason: string; byName: string; on: PlainDate } | null;
  check: { outcome: RefundCheckOutcome; reasons: string | null; byName: string; on: PlainDate } | null;
};

/** The days from which the 28 days of the case `r` ran, each once. */
export const RECEIPTS = Prisma.sql`(SELECT coalesce(jsonb_agg(DISTINCT k.started_on), '[]') FROM clock k
        WHERE k.commissioner_code = r.commissioner_code AND k.case_id = r.id AND k.kind = 'CHC_DECISION')`;

/** Reads a case's decisions and refunds in one statement. Null if this scope reaches no such case. */
export async function findRefundRecord(
  { tx, commissionerCode }: Scope,
  caseId: string,
): Promise<RefundRecord | null> {
  const [row] = await tx.$queryRaw<{ record: RefundRecord }[]>`
    SELECT jsonb_build_object('personId', r.person_id, 'group', r."group", 'state', r.state,
      'person', jsonb_build_object('givenName', p.given_name, 'familyName', p.family_name, 'preferredName', p.preferred_name,
        'dateOfBirth', ${born}, 'diedOn', p.died_on, 'nhsNumber', p.nhs_number, 'nhsNumberMissingReason', p.nhs_number_missing_reason,
        'needs', ${needsOfPerson}),
      'receivedOn', (SELECT min(k.started_on) FROM clock k
        WHERE k.commissioner_code = r.commissioner_code AND k.case_id = r.id AND k.kind = 'CHC_DECISION'),
      'reconsideredOn', (SELECT min(o.decided_on) FROM challenge c
        JOIN challenge_outcome o ON o.commissioner_code = c.commissioner_code AND o.challenge_id = c.id
        WHERE c.commissioner_code = r.commissioner_code AND c.case_id = r.id AND o.outcome = 'FULL_ASSESSMENT'),
      'receipts', ${RECEIPTS},
      'deciderIds', (SELECT coalesce(jsonb_agg(DISTINCT by.id), '[]') FROM (
          SELECT d.decider_id AS id FROM eligibility_decision d WHERE d.commissioner_code = r.commissioner_code AND d.case_id = r.id
          UNION ALL SELECT o.decided_by_id FROM challenge c
            JOIN challenge_outcome o ON o.commissioner_code = c.commissioner_code AND o.challenge_id = c.id
            WHERE c.commissioner_code = r.commissioner_code AND c.case_id = r.id) by),
      'nursingPaid', (SELECT coalesce(jsonb_agg(jsonb_build_object('from', e.starts_on, 'weekPence', e.nursing_pence,
          'until', CASE n.change WHEN 'REVIEWED' THEN n.decided_on WHEN 'DECIDED_AGAIN' THEN n.starts_on - 1 ELSE e.ends_on END)), '[]')
        FROM eligibility e LEFT JOIN eligibility n ON n.commissioner_code = e.commissioner_code AND n.supersedes_id = e.id
        WHERE e.commissioner_code = r.commissioner_code AND e.person_id = r.person_id AND e.nursing_pence IS NOT NULL
          AND (n.id IS NULL OR n.change IN ('REVIEWED', 'DECIDED_AGAIN'))),
      'decisions', (SELECT coalesce(jsonb_agg(jsonb_build_object('outcome', d.outcome, 'decidedOn', d.decided_on, 'challengeId', o.challenge_id)
          ORDER BY d.recorded_at, d.id), '[]')
        FROM eligibility_decision d
        LEFT JOIN (challenge c JOIN challenge_outcome o ON o.commissioner_code = c.commissioner_code AND o.challenge_id = c.id)
          ON c.commissioner_code = d.commissioner_code AND c.case_id = d.case_id AND o.new_decision_id = d.id
        WHERE d.commissioner_code = r.commissioner_code AND d.case_id = r.id),
      'refunds', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'firstDay', f.first_day, 'lastDay', f.last_day,
          'amountPence', f.amount_pence, 'grossPence', f.gross_pence, 'nursingPence', f.nursing_pence, 'interestPence', f.interest_pence,
          'councilPence', f.council_pence, 'council', f.council, 'note', f.note, 'needsSecond', f.needs_second,
          'isPosted', f.is_posted, 'confirmedById', f.confirmed_by_id, 'confirmedByName', f.confirmed_by_name, 'confirmedOn', f.confirmed_on,
          'check', CASE WHEN h.id IS NOT NULL THEN jsonb_build_object('outcome', h.outcome, 'reasons', h.reasons, 'byName', h.checked_by_name,
            'on', h.checked_on) END,
          'takenBack', CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('reason', t.reason, 'byName', t.taken_back_by_name,
            'on', t.taken_back_on) END) ORDER BY f.confirmed_at, f.id), '[]')
        FROM refund f LEFT JOIN refund_check h ON h.commissioner_code = f.commissioner_code AND h.refund_id = f.id
        LEFT JOIN refund_taken_back t ON t.commissioner_code = f.commissioner_code AND t.refund_id = f.id
        WHERE f.commissioner_code = r.commissioner_code AND f.case_id = r.id)
    ) AS record
    FROM phb_case r JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id
    WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${caseId}::uuid`;
  return row?.record ?? null;
}

/** The record for the rule of refunds. */
export function refundFactsOf({
  group,
  receipts,
  decisions,
}: Pick<RefundRecord, 'group' | 'receipts' | 'decisions'>): RefundFacts {
  return {
    isContinuingHealthcare: group === 'CHC',
    receipts,
    decisions,
  };
}

/** The refunds that count: all but those that the second officer declined, or that were taken back. */
export function refundsThatCount<R extends Pick<RefundOfCase, 'check' | 'takenBack'>>(
  refunds: readonly R[],
): R[] {
  return refunds.filter(({ check, takenBack }) => check?.outcome !== 'DECLINED' && takenBack === null);
}

export type NewRefund = {
  id: string;
  caseId: string;
  personId: string;
  kind: RefundKind;
  challengeId: string | null;
  firstDay: PlainDate;
  lastDay: PlainDate;
  /** What the care cost. */
  gross: Pence;
  /** What the NHS paid for nursing on these days. */
  nursing: Pence;
  /** The cost less the nursing care. */
  amount: Pence;
  interest: Pence;
  toCouncil: Pence;
  council: string | null;
  note: string;
  needsSecond: boolean;
  confirmedOn: PlainDate;
};

/** Records a refund. The table is append-only. */
export async function addRefund(
  { tx, commissionerCode, actor }: Scope,
  { amount, gross, nursing, interest, toCouncil, ...refund }: NewRefund,
): Promise<void> {
  await tx.refund.create({
    data: {
      ...refund,
      commissionerCode,
      amountPence: amount,
      grossPence: gross,
      nursingPence: nursing,
      interestPence: interest,
      councilPence: toCouncil,
      isPosted: true,
      firstDay: toColumn(refund.firstDay),
      lastDay: toColumn(refund.lastDay),
      confirmedOn: toColumn(refund.confirmedOn),
      confirmedById: actor.userId,
      confirmedByName: actor.displayName,
      confirmedAt: now(),
    },
  });
}

export type NewRefundCheck = {
  refundId: string;
  /** Who confirmed it first. */
  firstId: string;
  personId: string;
  outcome: RefundCheckOutcome;
  reasons: string | null;
  checkedOn: PlainDate;
};

/** Records what the second officer says of a refund, once (unique key). The table is append-only. */
export async function addRefundCheck(
  { tx, commissionerCode, actor }: Scope,
  check: NewRefundCheck,
): Promise<void> {
  await tx.refundCheck.create({
    data: {
      ...check,
      commissionerCode,
      id: newId(),
      checkedOn: toColumn(check.checkedOn),
      checkedById: actor.userId,
      checkedByName: actor.displayName,
      checkedAt: now(),
    },
  });
}
