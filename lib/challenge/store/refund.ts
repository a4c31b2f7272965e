import 'server-only';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { CasePerson } from '@/lib/case/store/case-record';
import type { RefundFacts } from '@/lib/challenge/rules/refunds-due';
import { now } from '@/lib/core/clock';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { RefundKind } from '@/lib/decision/rules/refund-days';
import { born } from '@/lib/person/store/born';
import { needsOfPerson } from '@/lib/person/store/needs-sql';
import { toColumn } from '@/lib/platform/db/day';
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
  decisions: { outcome: EligibilityOutcome; decidedOn: PlainDate; challengeId: string | null }[];
  refunds: {
    id: string;
    kind: RefundKind;
    firstDay: PlainDate;
    lastDay: PlainDate;
    amountPence: number;
    note: string;
    confirmedByName: string;
    confirmedOn: PlainDate;
  }[];
};

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
      'decisions', (SELECT coalesce(jsonb_agg(jsonb_build_object('outcome', d.outcome, 'decidedOn', d.decided_on, 'challengeId', o.challenge_id)
          ORDER BY d.recorded_at, d.id), '[]')
        FROM eligibility_decision d
        LEFT JOIN (challenge c JOIN challenge_outcome o ON o.commissioner_code = c.commissioner_code AND o.challenge_id = c.id)
          ON c.commissioner_code = d.commissioner_code AND c.case_id = d.case_id AND o.new_decision_id = d.id
        WHERE d.commissioner_code = r.commissioner_code AND d.case_id = r.id),
      'refunds', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'firstDay', f.first_day, 'lastDay', f.last_day,
          'amountPence', f.amount_pence, 'note', f.note, 'confirmedByName', f.confirmed_by_name, 'confirmedOn', f.confirmed_on)
          ORDER BY f.confirmed_at, f.id), '[]')
        FROM refund f WHERE f.commissioner_code = r.commissioner_code AND f.case_id = r.id)
    ) AS record
    FROM phb_case r JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id
    WHERE r.commissioner_code = ${commissionerCode} AND r.id = ${caseId}::uuid`;
  return row?.record ?? null;
}

/** The record for the rule of refunds. */
export function refundFactsOf({
  group,
  receivedOn,
  decisions,
}: Pick<RefundRecord, 'group' | 'receivedOn' | 'decisions'>): RefundFacts {
  return {
    isContinuingHealthcare: group === 'CHC',
    receivedOn,
    decisions,
  };
}

export type NewRefund = {
  id: string;
  caseId: string;
  personId: string;
  kind: RefundKind;
  challengeId: string | null;
  firstDay: PlainDate;
  lastDay: PlainDate;
  amount: Pence;
  note: string;
  confirmedOn: PlainDate;
};

/** Records a refund, one of each kind for a case (unique key). The table is append-only. */
export async function addRefund(
  { tx, commissionerCode, actor }: Scope,
  { amount, ...refund }: NewRefund,
): Promise<void> {
  await tx.refund.create({
    data: {
      ...refund,
      commissionerCode,
      amountPence: amount,
      firstDay: toColumn(refund.firstDay),
      lastDay: toColumn(refund.lastDay),
      confirmedOn: toColumn(refund.confirmedOn),
      confirmedById: actor.userId,
      confirmedByName: actor.displayName,
      confirmedAt: now(),
    },
  });
}
