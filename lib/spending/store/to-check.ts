import 'server-only';
import type { Pence } from '@/lib/core/money';
import { DAYS_APART } from '@/lib/money/rules/like-spending';
import { type ServiceLine, serviceMoney } from '@/lib/money/rules/service-money';
import type { SpendingCheck } from '@/lib/money/rules/spending-mending';
import type { Budget } from '@/lib/money/store/budget';
import { Prisma } from '@/lib/platform/db/generated/client';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import type { SpendingToFlag } from '@/lib/spending/rules/spending-flags';

/** A spending that counts, with all that its checks read. */
export type CheckedSpending = SpendingToFlag & {
  id: string;
  amount: Pence;
  status: SpendingCheck;
  recordedBy: string;
  recordedById: string;
  /** Who recorded the first version of it. */
  firstRecordedById: string;
  receiptIds: string[];
};

type Row = Omit<CheckedSpending, 'amount' | 'line' | 'hasReceipt' | 'isOverAgreed' | 'mayBeToppedUp'> & {
  amountPence: bigint;
  service: string;
  isRemoved: boolean;
  cost: ServiceLine['cost'];
  each: bigint;
  spentSoFar: bigint;
};

/** Which spendings: those to be checked, those that are checked, or these. */
export type Wanted = 'TO_CHECK' | 'CHECKED' | { ids: readonly string[] };

/**
 * The spendings of a budget, with what the checks read of them and of the others. One that was taken back is
 * left out and counts for nothing.
 */
export async function findSpendingToCheck(
  { tx, commissionerCode }: Scope,
  { id: budgetId, period, group }: Budget,
  wanted: Wanted,
  most: number,
): Promise<CheckedSpending[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH live AS (
      SELECT s.*, CASE WHEN s.first_id IS NULL THEN s.id ELSE s.first_id END AS line_id,
        sum(s.amount_pence) OVER (PARTITION BY s.plan_line_id ORDER BY s.spent_on, s.id) AS so_far,
        count(*) OVER (PARTITION BY lower(s.paid_to), s.amount_pence ORDER BY s.spent_on
          RANGE BETWEEN make_interval(days => ${DAYS_APART}::int) PRECEDING AND make_interval(days => ${DAYS_APART}::int) FOLLOWING) AS alike,
        bool_or(s.status = 'ACCEPTED') OVER (PARTITION BY lower(s.paid_to)) AS is_known
      FROM spending s WHERE s.commissioner_code = ${commissionerCode} AND s.budget_id = ${budgetId}::uuid
        AND NOT EXISTS (SELECT FROM journal_entry r WHERE r.commissioner_code = s.commissioner_code AND r.reverses_id = s.entry_id)
    )
    SELECT l.id, l.paid_to AS "paidTo", l.note, l.spent_on::text AS "spentOn", l.amount_pence AS "amountPence", l.status::text AS status,
      u.display_name AS "recordedBy", l.recorded_by_id AS "recordedById", coalesce(f.recorded_by_id, l.recorded_by_id) AS "firstRecordedById", n.service, n.removed_at IS NOT NULL AS "isRemoved",
      n.cost::text AS cost, n.amount_pence::bigint AS each, l.so_far::bigint AS "spentSoFar", l.alike > 1 AS "hasLike", l.is_known AS "isPayeeKnown",
      (SELECT min((d.decided_at AT TIME ZONE 'Europe/London')::date)::text FROM plan_submission m
        JOIN plan_decision d ON d.commissioner_code = m.commissioner_code AND d.submission_id = m.id
        WHERE m.commissioner_code = n.commissioner_code AND m.plan_id = n.plan_id AND d.is_final
          AND d.outcome IN ('APPROVE', 'APPROVE_WITH_CONDITIONS')) AS "agreedOn",
      ARRAY(SELECT r.id::text FROM receipt r WHERE r.commissioner_code = l.commissioner_code AND r.spending_id IN (
          SELECT v.id FROM spending v WHERE v.commissioner_code = l.commissioner_code AND (v.id = l.line_id OR v.first_id = l.line_id))
        AND NOT EXISTS (SELECT FROM receipt_withdrawal w WHERE w.commissioner_code = r.commissioner_code AND w.receipt_id = r.id)
        ORDER BY r.uploaded_at, r.id) AS "receiptIds"
    FROM live l JOIN plan_line n ON n.commissioner_code = l.commissioner_code AND n.id = l.plan_line_id
    JOIN user_account u ON u.id = l.recorded_by_id
    LEFT JOIN spending f ON f.commissioner_code = l.commissioner_code AND f.id = l.first_id
    WHERE ${isWanted(wanted)} ORDER BY l.spent_on ${order(wanted)}, l.id ${order(wanted)} LIMIT ${most}`;
  return rows.map((row) => checkedSpending(row, period, group));
}

const order = (wanted: Wanted) => (wanted === 'CHECKED' ? Prisma.sql`DESC` : Prisma.sql`ASC`);

function isWanted(wanted: Wanted): Prisma.Sql {
  if (wanted === 'TO_CHECK') return Prisma.sql`l.status IN ('UNREVIEWED', 'QUERIED')`;
  if (wanted === 'CHECKED') return Prisma.sql`l.status = 'ACCEPTED'`;
  return Prisma.sql`l.id = ANY (${[...wanted.ids]}::uuid[])`;
}

function checkedSpending(
  { amountPence, service, isRemoved, cost, each, spentSoFar, ...row }: Row,
  period: Budget['period'],
  group: Budget['group'],
): CheckedSpending {
  const spent = penceFrom(spentSoFar);
  const { left } = serviceMoney({ cost, amount: penceFrom(each), spent, lastPaidOn: null }, period);
  return {
    ...row,
    amount: penceFrom(amountPence),
    line: { service, isRemoved },
    hasReceipt: row.receiptIds.length > 0,
    isOverAgreed: left < 0,
    mayBeToppedUp: group === 'WHEELCHAIR',
  };
}

export type CheckCounts = { toCheck: number; asked: number; checked: number };

/** How many spendings of a budget are to be checked, asked about and checked, of those that count. */
export async function countChecks({ tx, commissionerCode }: Scope, budgetId: string): Promise<CheckCounts> {
  const [row] = await tx.$queryRaw<CheckCounts[]>`
    SELECT (count(*) FILTER (WHERE s.status = 'UNREVIEWED'))::int AS "toCheck", (count(*) FILTER (WHERE s.status = 'QUERIED'))::int AS asked,
      (count(*) FILTER (WHERE s.status = 'ACCEPTED'))::int AS checked
    FROM spending s WHERE s.commissioner_code = ${commissionerCode} AND s.budget_id = ${budgetId}::uuid
      AND NOT EXISTS (SELECT FROM journal_entry r WHERE r.commissioner_code = s.commissioner_code AND r.reverses_id = s.entry_id)`;
  return row ?? { toCheck: 0, asked: 0, checked: 0 };
}
