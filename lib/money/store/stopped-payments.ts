import 'server-only';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { StoppablePayment } from '@/lib/money/rules/payout-stops';
import type { ActingScope } from '@/lib/platform/db/scope';

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
    WITH ended AS (
      SELECT DISTINCT person_id FROM authority WHERE commissioner_code = ${commissionerCode} AND covers_money AND kind <> 'SELF'
        AND (ends_on < ${today}::date OR ended_at IS NOT NULL OR money_basis = 'NOT_ASKED')
      UNION
      SELECT a.person_id FROM authority a JOIN person p ON p.commissioner_code = a.commissioner_code AND p.id = a.person_id
        WHERE a.commissioner_code = ${commissionerCode} AND a.basis = 'PARENTAL_RESPONSIBILITY' AND a.covers_money
          AND p.date_of_birth <= ${today}::date - interval '16 years'
    ), asked AS (
      SELECT y.budget_id AS id FROM payment y WHERE y.commissioner_code = ${commissionerCode} AND y.state IN ('PROPOSED', 'APPROVED')
        AND (y.person_id IN (SELECT person_id FROM ended) OR y.budget_id IN (SELECT id FROM budget
          WHERE commissioner_code = ${commissionerCode} AND (consent_ended_on IS NOT NULL OR ended_on IS NOT NULL)))
      UNION
      SELECT b.id FROM clock c JOIN budget b ON b.commissioner_code = c.commissioner_code AND b.case_id = c.case_id
        WHERE c.commissioner_code = ${commissionerCode} AND c.ended_on IS NULL AND c.kind = 'STOPPED_PAYMENTS'
    )
    SELECT id AS "budgetId", (SELECT case_id FROM budget b WHERE b.commissioner_code = ${commissionerCode} AND b.id = asked.id) AS "caseId"
    FROM asked WHERE id > ${after}::uuid ORDER BY id LIMIT ${most}::int`;
}

/** A payment that is proposed or approved, as far as stops go. */
export type WaitingPayment = StoppablePayment & { allocationId: string };

/** The payments of a budget that wait. */
export async function listWaitingOf(
  { tx, commissionerCode }: ActingScope,
  budgetId: string,
): Promise<WaitingPayment[]> {
  const rows = await tx.$queryRaw<(Omit<WaitingPayment, 'endsOn'> & { endsOn: string })[]>`
    SELECT allocation_id AS "allocationId", period_ends_on::text AS "endsOn", owed_reason AS "owedReason" FROM payment
    WHERE commissioner_code = ${commissionerCode} AND budget_id = ${budgetId}::uuid AND state IN ('PROPOSED', 'APPROVED') ORDER BY id`;
  return rows.map((row) => ({ ...row, endsOn: day(row.endsOn) }));
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
 * The next running budgets, in the order of their ids, of people for the money of whom an authority acts
 * without its basis, or acted until the person was found to have capacity, or with the task that follows.
 */
export function listBudgetsOfStoppedPayees(
  { tx, commissionerCode }: ActingScope,
  { after, most }: { after: string; most: number },
): Promise<AskedBudget[]> {
  return tx.$queryRaw<AskedBudget[]>`
    WITH held AS (
      SELECT person_id FROM authority WHERE commissioner_code = ${commissionerCode} AND money_basis = 'NOT_ASKED'
      UNION
      SELECT c.person_id FROM capacity_record c JOIN authority a ON a.commissioner_code = c.commissioner_code AND a.person_id = c.person_id
        WHERE c.commissioner_code = ${commissionerCode} AND c.matter = 'MONEY' AND c.finding = 'HAS' AND a.covers_money AND a.kind <> 'SELF'
    ), asked AS (
      SELECT b.id FROM held JOIN budget b ON b.commissioner_code = ${commissionerCode} AND b.person_id = held.person_id
        WHERE b.ended_on IS NULL
      UNION
      SELECT b.id FROM clock c JOIN budget b ON b.commissioner_code = c.commissioner_code AND b.case_id = c.case_id
        WHERE c.commissioner_code = ${commissionerCode} AND c.ended_on IS NULL AND c.kind = 'PAYEE_STOPPED'
    )
    SELECT id AS "budgetId", (SELECT case_id FROM budget b WHERE b.commissioner_code = ${commissionerCode} AND b.id = asked.id) AS "caseId"
    FROM asked WHERE id > ${after}::uuid ORDER BY id LIMIT ${most}::int`;
}
