import 'server-only';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { StoppablePayment } from '@/lib/money/rules/payout-stops';
import type { CapacityFinding } from '@/lib/person/rules/capacity';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope } from '@/lib/platform/db/scope';
import { mayLackConsent } from './payment-consent';

/** A budget that may have stopped payments, with its case. */
export type AskedBudget = { budgetId: string; caseId: string };

/**
 * The next budgets, in the order of their ids, of which a payment waits and something may stop it, or which
 * have the task of stopped payments. Begins with what waits: the rule itself is asked of each.
 */
export function listBudgetsToAsk(
  { tx, commissionerCode }: ActingScope,
  { after, most, today }: { after: string; most: number; today: PlainDate },
): Promise<AskedBudget[]> {
  return tx.$queryRaw<AskedBudget[]>`
    WITH asked AS (
      SELECT y.budget_id AS id FROM payment y
        JOIN payee h ON h.commissioner_code = y.commissioner_code AND h.id = y.payee_id
        WHERE y.commissioner_code = ${commissionerCode} AND y.state IN ('PROPOSED', 'APPROVED') AND ${mayStop(commissionerCode, today)}
      UNION
      SELECT b.id FROM clock c JOIN budget b ON b.commissioner_code = c.commissioner_code AND b.case_id = c.case_id
        WHERE c.commissioner_code = ${commissionerCode} AND c.ended_on IS NULL AND c.kind = 'STOPPED_PAYMENTS'
    )
    SELECT id AS "budgetId", (SELECT case_id FROM budget b WHERE b.commissioner_code = ${commissionerCode} AND b.id = asked.id) AS "caseId"
    FROM asked WHERE id > ${after}::uuid ORDER BY id LIMIT ${most}::int`;
}

/**
 * Whether something may stop a payment `y` with its payee `h`. More than those: the rule itself is asked of
 * each.
 */
export const mayStop = (commissionerCode: string, today: PlainDate): Prisma.Sql => Prisma.sql`
  (h.replaced_at IS NOT NULL OR ${lacksAccount}
    OR y.person_id IN (SELECT id FROM person WHERE commissioner_code = ${commissionerCode} AND responsible_until IS NOT NULL)
    OR ${mayBeStopped(Prisma.sql`greatest(y.due_on, ${today}::date)`)} OR y.budget_id IN (SELECT id FROM budget
    WHERE commissioner_code = ${commissionerCode} AND ended_on IS NOT NULL)
    OR y.payee_id IN (SELECT payee_id FROM payment_agreement WHERE commissioner_code = ${commissionerCode} AND takes_back_id IS NOT NULL)
    OR y.person_id IN (SELECT person_id FROM payment_exclusion WHERE commissioner_code = ${commissionerCode})
    OR y.allocation_id IN (SELECT allocation_id FROM payment_notice WHERE commissioner_code = ${commissionerCode})
    OR y.budget_id IN (${mayLackConsent(commissionerCode, Prisma.sql`greatest(y.due_on, ${today}::date)`)}))`;

/** A payment that is proposed or approved, as far as stops go. */
export type WaitingPayment = StoppablePayment & { allocationId: string; payeeId: string; dueOn: PlainDate };

/** The payments of a budget that wait. */
export async function listWaitingOf(
  { tx, commissionerCode }: ActingScope,
  budgetId: string,
): Promise<WaitingPayment[]> {
  const rows = await tx.$queryRaw<
    (Omit<WaitingPayment, 'endsOn' | 'dueOn'> & { endsOn: string; dueOn: string })[]
  >`
    SELECT allocation_id AS "allocationId", payee_id AS "payeeId", period_ends_on::text AS "endsOn", due_on::text AS "dueOn", owed_reason AS "owedReason" FROM payment
    WHERE commissioner_code = ${commissionerCode} AND budget_id = ${budgetId}::uuid AND state IN ('PROPOSED', 'APPROVED') ORDER BY id`;
  return rows.map((row) => ({ ...row, endsOn: day(row.endsOn), dueOn: day(row.dueOn) }));
}

/**
 * The next running budgets, in the order of their ids, of people of 16 or over for the money of whom a parent
 * acted, or with the task to ask for their own consent.
 */
export function listBudgetsOfYoung(
  { tx, commissionerCode }: ActingScope,
  { after, most, today }: { after: string; most: number; today: PlainDate },
): Promise<AskedBudget[]> {
  return tx.$queryRaw<AskedBudget[]>`
    WITH asked AS (
      SELECT b.id FROM authority a
        JOIN person p ON p.commissioner_code = a.commissioner_code AND p.id = a.person_id
        JOIN budget b ON b.commissioner_code = a.commissioner_code AND b.person_id = a.person_id
        WHERE a.commissioner_code = ${commissionerCode} AND a.basis = 'PARENTAL_RESPONSIBILITY' AND a.covers_money
          AND p.date_of_birth <= ${today}::date - interval '16 years' AND b.ended_on IS NULL
      UNION
      SELECT b.id FROM clock c JOIN budget b ON b.commissioner_code = c.commissioner_code AND b.case_id = c.case_id
        WHERE c.commissioner_code = ${commissionerCode} AND c.ended_on IS NULL AND c.kind = 'OWN_CONSENT'
    )
    SELECT id AS "budgetId", (SELECT case_id FROM budget b WHERE b.commissioner_code = ${commissionerCode} AND b.id = asked.id) AS "caseId"
    FROM asked WHERE id > ${after}::uuid ORDER BY id LIMIT ${most}::int`;
}

/**
 * The next running budgets, in the order of their ids, of payees who may not be paid, or of direct payments
 * without consent, or with the task that follows.
 */
export function listBudgetsOfStoppedPayees(
  { tx, commissionerCode }: ActingScope,
  { after, most, today }: { after: string; most: number; today: PlainDate },
): Promise<AskedBudget[]> {
  return tx.$queryRaw<AskedBudget[]>`
    WITH asked AS (
      SELECT c.budget_id AS id FROM payee h
        JOIN allocation c ON c.commissioner_code = h.commissioner_code AND c.id = h.allocation_id
        WHERE h.commissioner_code = ${commissionerCode} AND h.replaced_at IS NULL AND (${mayBeStopped(Prisma.sql`${today}::date`)}
          OR h.person_id IN (SELECT person_id FROM payment_exclusion WHERE commissioner_code = ${commissionerCode}))
      UNION
      ${mayLackConsent(commissionerCode, Prisma.sql`${today}::date`)}
      UNION
      SELECT b.id FROM clock c JOIN budget b ON b.commissioner_code = c.commissioner_code AND b.case_id = c.case_id
        WHERE c.commissioner_code = ${commissionerCode} AND c.ended_on IS NULL AND c.kind = 'PAYEE_STOPPED'
    )
    SELECT b.id AS "budgetId", b.case_id AS "caseId" FROM asked
    JOIN budget b ON b.commissioner_code = ${commissionerCode} AND b.id = asked.id
    WHERE b.id > ${after}::uuid AND (b.ended_on IS NULL OR EXISTS (SELECT FROM clock c WHERE c.commissioner_code = b.commissioner_code
      AND c.case_id = b.case_id AND c.ended_on IS NULL AND c.kind = 'PAYEE_STOPPED')) ORDER BY b.id LIMIT ${most}::int`;
}

/**
 * Whether a payee `h` may be one who is not paid on a day. More than those: the rule itself is asked of each.
 */
const mayBeStopped = (on: Prisma.Sql): Prisma.Sql => Prisma.sql`(h.kind = 'TO_BE_NAMED'
  OR h.kind = 'PERSON' AND EXISTS (SELECT FROM person p WHERE p.commissioner_code = h.commissioner_code AND p.id = h.person_id
    AND (p.date_of_birth > ${on} - interval '16 years' OR ${lastFinding('LACKS')}))
  OR h.kind = 'AUTHORITY' AND EXISTS (SELECT FROM authority a
    LEFT JOIN authority n ON n.commissioner_code = a.commissioner_code AND n.id = a.named_by_id
    JOIN person p ON p.commissioner_code = a.commissioner_code AND p.id = a.person_id
    WHERE a.commissioner_code = h.commissioner_code AND a.id = h.authority_id AND (NOT a.covers_money OR a.starts_on > ${on}
      OR a.ends_on < ${on} OR a.ended_at IS NOT NULL OR a.money_basis = 'NOT_ASKED' OR a.needs_dbs_check OR n.ends_on < ${on} OR n.ended_at IS NOT NULL
      OR 'PARENTAL_RESPONSIBILITY' IN (a.basis, n.basis) AND p.date_of_birth <= ${on} - interval '16 years'
      OR ${lastFinding('HAS')})))`;

/** Whether no account of a payee `h` is confirmed, or a change of it waits. */
const lacksAccount: Prisma.Sql = (() => {
  const of = Prisma.sql`SELECT FROM bank_details d WHERE d.commissioner_code = h.commissioner_code AND d.payee_kind = h.kind
    AND (d.person_id = h.person_id AND d.authority_id IS NOT DISTINCT FROM h.authority_id OR d.organisation_id = h.organisation_id)`;
  return Prisma.sql`(NOT EXISTS (${of} AND d.state = 'CONFIRMED') OR EXISTS (${of} AND d.state = 'WAITING'))`;
})();

/** Whether the last finding about the money of a person `p` is this one. */
function lastFinding(finding: CapacityFinding): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM capacity_record r WHERE r.commissioner_code = p.commissioner_code AND r.person_id = p.id
    AND r.matter = 'MONEY' AND r.finding = ${finding}::"CapacityFinding"
    AND NOT EXISTS (SELECT FROM capacity_record s WHERE s.commissioner_code = r.commissioner_code AND s.supersedes_id = r.id))`;
}
