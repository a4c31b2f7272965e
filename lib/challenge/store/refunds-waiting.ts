import 'server-only';
import type { BirthDay } from '@/lib/core/birth-day';
import type { PlainDate } from '@/lib/core/plain-date';
import type { RefundDays, RefundKind } from '@/lib/decision/rules/refund-days';
import { born } from '@/lib/person/store/born';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';
import { RECEIPTS, type RefundRecord } from './refund';

/** A case that may still owe a refund: its days, without the reasons of eligibility. */
export type RefundWaiting = Pick<RefundRecord, 'group' | 'receipts' | 'decisions'> & {
  caseId: string;
  givenName: string;
  familyName: string;
  dateOfBirth: BirthDay;
  /** The days of the refunds that count. */
  confirmed: RefundDays[];
};

/**
 * Whether the refund with the alias f counts no longer: the second officer declined it, or it was taken
 * back.
 */
const IS_NOTHING = Prisma.sql`(EXISTS (SELECT FROM refund_check h
  WHERE h.commissioner_code = f.commissioner_code AND h.refund_id = f.id AND h.outcome = 'DECLINED')
  OR EXISTS (SELECT FROM refund_taken_back t WHERE t.commissioner_code = f.commissioner_code AND t.refund_id = f.id))`;

/** The days of the refusals in a row that the decision of the outcome o changed, of the case c. */
const REFUSALS_IN_A_ROW = Prisma.sql`SELECT count(DISTINCT d.decided_on) FROM eligibility_decision d
  JOIN eligibility_decision n ON n.commissioner_code = d.commissioner_code AND n.id = o.new_decision_id
  WHERE d.commissioner_code = c.commissioner_code AND d.case_id = c.case_id AND d.recorded_at < n.recorded_at
    AND d.decided_on < n.decided_on AND d.outcome = 'NOT_ELIGIBLE' AND NOT EXISTS (SELECT FROM eligibility_decision y
      WHERE y.commissioner_code = d.commissioner_code AND y.case_id = d.case_id AND y.outcome = 'ELIGIBLE'
        AND y.recorded_at > d.recorded_at AND y.recorded_at < n.recorded_at)`;

/** A case that was decided late more often than this takes the place of another in the list. */
const CLOCKS_OF_A_CASE = 3;

/**
 * Cases decided on the last of their 28 days or later, or changed by a review, without a confirmed refund of
 * each period, the longest waiting first. The rule of refunds says what each owes, which may be nothing.
 * @param size at most this many
 */
export async function findRefundsWaiting(
  { tx, commissionerCode }: Scope,
  size: number,
): Promise<RefundWaiting[]> {
  const rows = await tx.$queryRaw<{ record: RefundWaiting }[]>`
    WITH late AS (
      SELECT k.case_id, k.ended_on AS since FROM clock k
      WHERE k.commissioner_code = ${commissionerCode} AND k.kind = 'CHC_DECISION' AND k.ended_on >= k.due_on
        AND (SELECT true FROM eligibility_decision e
          WHERE e.commissioner_code = k.commissioner_code AND e.case_id = k.case_id AND e.outcome = 'ELIGIBLE' LIMIT 1)
        AND (SELECT true FROM refund f
          WHERE f.commissioner_code = k.commissioner_code AND f.case_id = k.case_id AND f.kind = 'DELAY'
            AND f.last_day BETWEEN k.ended_on - 1 AND k.ended_on AND NOT ${IS_NOTHING} LIMIT 1) IS NULL
      ORDER BY k.ended_on, k.case_id LIMIT ${size * CLOCKS_OF_A_CASE}
    ), changed AS (
      SELECT c.case_id, o.decided_on AS since
      FROM challenge_outcome o CROSS JOIN LATERAL (SELECT w.commissioner_code, w.case_id FROM challenge w
        WHERE w.commissioner_code = o.commissioner_code AND w.id = o.challenge_id OFFSET 0) c
      WHERE o.commissioner_code = ${commissionerCode} AND o.new_decision_id IS NOT NULL
        AND (SELECT count(*) FROM refund f
          WHERE f.commissioner_code = c.commissioner_code AND f.case_id = c.case_id AND f.kind <> 'DELAY'
            AND f.challenge_id = o.challenge_id AND NOT ${IS_NOTHING}) < (${REFUSALS_IN_A_ROW})
      ORDER BY o.decided_on, c.case_id LIMIT ${size * CLOCKS_OF_A_CASE}
    ), waiting AS (
      SELECT case_id, min(since) AS since FROM (SELECT * FROM late UNION ALL SELECT * FROM changed) w
      GROUP BY case_id ORDER BY 2, 1 LIMIT ${size}
    )
    SELECT jsonb_build_object('caseId', r.id, 'group', r."group", 'givenName', p.given_name, 'familyName', p.family_name, 'dateOfBirth', ${born},
      'receipts', ${RECEIPTS},
      'decisions', (SELECT coalesce(jsonb_agg(jsonb_build_object('outcome', d.outcome, 'decidedOn', d.decided_on, 'challengeId', o.challenge_id)
          ORDER BY d.recorded_at, d.id), '[]')
        FROM eligibility_decision d
        LEFT JOIN (challenge c JOIN challenge_outcome o ON o.commissioner_code = c.commissioner_code AND o.challenge_id = c.id)
          ON c.commissioner_code = d.commissioner_code AND c.case_id = d.case_id AND o.new_decision_id = d.id
        WHERE d.commissioner_code = r.commissioner_code AND d.case_id = r.id),
      'confirmed', (SELECT coalesce(jsonb_agg(jsonb_build_object('firstDay', f.first_day, 'lastDay', f.last_day)), '[]') FROM refund f
        WHERE f.commissioner_code = r.commissioner_code AND f.case_id = r.id AND NOT ${IS_NOTHING})) AS record
    FROM waiting w
    JOIN phb_case r ON r.commissioner_code = ${commissionerCode} AND r.id = w.case_id
    JOIN person p ON p.commissioner_code = r.commissioner_code AND p.id = r.person_id
    WHERE r."group" = 'CHC'
    ORDER BY w.since, r.id`;
  return rows.map(({ record }) => record);
}

/** A refund that waits for a second officer. */
export type RefundToCheck = {
  caseId: string;
  refundId: string;
  givenName: string;
  familyName: string;
  dateOfBirth: BirthDay;
  kind: RefundKind;
  firstDay: PlainDate;
  lastDay: PlainDate;
};

/** The refunds that wait for another officer than the reader, the longest waiting first. */
export function findRefundsToCheck(
  { tx, commissionerCode, actor }: Scope,
  size: number,
): Promise<RefundToCheck[]> {
  return tx.$queryRaw<RefundToCheck[]>`
    SELECT f.case_id AS "caseId", f.id AS "refundId", p.given_name AS "givenName", p.family_name AS "familyName", ${born} AS "dateOfBirth",
      f.kind::text AS kind, f.first_day::text AS "firstDay", f.last_day::text AS "lastDay"
    FROM refund f JOIN person p ON p.commissioner_code = f.commissioner_code AND p.id = f.person_id
    WHERE f.commissioner_code = ${commissionerCode} AND f.needs_second AND f.confirmed_by_id <> ${actor.userId}::uuid
      AND NOT EXISTS (SELECT FROM refund_check h WHERE h.commissioner_code = f.commissioner_code AND h.refund_id = f.id)
      AND NOT EXISTS (SELECT FROM refund_taken_back t WHERE t.commissioner_code = f.commissioner_code AND t.refund_id = f.id)
    ORDER BY f.confirmed_at, f.id LIMIT ${size}`;
}
