import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { BudgetEntryKind } from '@/lib/money/rules/ledger-entry';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { Prisma } from '@/lib/platform/db/generated/client';
import { keyset } from '@/lib/platform/db/keyset';
import type { Scope } from '@/lib/platform/db/scope';

/** One entry of a budget's account. */
export type LedgerLine = {
  id: string;
  kind: BudgetEntryKind;
  happenedOn: PlainDate;
  recordedAt: Date;
  recordedBy: string;
  recordedById: string;
  /** Pence moved, always more than 0. */
  amount: bigint;
  /** Pence left to spend after it: committed and held. */
  leftAfter: bigint;
  description: string;
  /** The spending of the entry, or of the entry that it reverses. */
  spendingId: string | null;
  paidTo: string | null;
  service: string | null;
  note: string | null;
  receiptIds: string[];
  /** The entry it reverses, and the entry that reversed it. */
  reversesId: string | null;
  reversedById: string | null;
};

/**
 * One page of a budget's account, newest first. `leftAfter` is summed over the whole account, so that no
 * address carries it.
 * @param after the last line of the page before
 */
export function findLedgerLines(
  { tx, commissionerCode }: Scope,
  budgetId: string,
  { after, size }: { after: string | null; size: number },
): Promise<LedgerLine[]> {
  const lookup = (id: string) =>
    Prisma.sql`SELECT k.happened_on, k.id FROM journal_entry k WHERE k.commissioner_code = ${commissionerCode} AND k.budget_id = ${budgetId}::uuid AND k.id = ${id}::uuid`;
  const order = { columns: ['e.happened_on', 'e.id'], isDescending: true };
  const { beside, orderBy } = keyset(order, { after, before: null }, lookup);
  return tx.$queryRaw<LedgerLine[]>`
    WITH moved AS (
      SELECT j.id, j.happened_on, sum(p.amount_pence) FILTER (WHERE p.amount_pence > 0) AS amount,
        coalesce(sum(p.amount_pence) FILTER (WHERE a.kind IN ('COMMITTED', 'HELD')), 0) AS change
      FROM journal_entry j
      JOIN posting p ON p.commissioner_code = j.commissioner_code AND p.entry_id = j.id
      JOIN ledger_account a ON a.commissioner_code = p.commissioner_code AND a.id = p.account_id
      WHERE j.commissioner_code = ${commissionerCode} AND j.budget_id = ${budgetId}::uuid
      GROUP BY j.id, j.happened_on
    ), line AS (SELECT moved.*, sum(change) OVER (ORDER BY happened_on, id) AS left_after FROM moved)
    SELECT e.id, e.kind::text AS kind, e.happened_on::text AS "happenedOn", e.recorded_at AS "recordedAt", u.display_name AS "recordedBy",
      e.recorded_by_id AS "recordedById", l.amount::bigint AS amount, l.left_after::bigint AS "leftAfter", e.description,
      s.id AS "spendingId", s.paid_to AS "paidTo", s.note, n.service,
      ARRAY(SELECT r.id::text FROM receipt r WHERE r.commissioner_code = e.commissioner_code AND (r.spending_id IN (s.id, s.first_id)
          OR r.spending_id = ANY (ARRAY(SELECT v.id FROM spending v WHERE v.commissioner_code = s.commissioner_code
            AND v.first_id = CASE WHEN s.first_id IS NULL THEN s.id ELSE s.first_id END)))
        AND NOT EXISTS (SELECT FROM receipt_withdrawal w WHERE w.commissioner_code = r.commissioner_code AND w.receipt_id = r.id)
        ORDER BY r.uploaded_at, r.id) AS "receiptIds",
      e.reverses_id AS "reversesId", b.id AS "reversedById"
    FROM line l JOIN journal_entry e ON e.commissioner_code = ${commissionerCode} AND e.id = l.id
    JOIN user_account u ON u.id = e.recorded_by_id
    LEFT JOIN journal_entry b ON b.commissioner_code = e.commissioner_code AND b.reverses_id = e.id
    LEFT JOIN spending s ON s.commissioner_code = e.commissioner_code AND s.budget_id = ${budgetId}::uuid AND s.entry_id = coalesce(e.reverses_id, e.id)
    LEFT JOIN plan_line n ON n.commissioner_code = s.commissioner_code AND n.id = s.plan_line_id
    WHERE true ${beside} ORDER BY ${orderBy} LIMIT ${size}`;
}

export type AllocationMoney = {
  id: string;
  way: WayOfManaging;
  holderName: string | null;
  amount: bigint;
  committed: bigint;
  held: bigint;
  spent: bigint;
};

/** Where each allocation's money is now, in the order of allocations. */
export function findAllocationMoney(
  { tx, commissionerCode }: Scope,
  budgetId: string,
): Promise<AllocationMoney[]> {
  return tx.$queryRaw<AllocationMoney[]>`
    SELECT c.id, c.way::text AS way, c.holder_name AS "holderName", c.amount_pence AS amount,
      sum(a.balance_pence) FILTER (WHERE a.kind = 'COMMITTED')::bigint AS committed,
      sum(a.balance_pence) FILTER (WHERE a.kind = 'HELD')::bigint AS held,
      sum(a.balance_pence) FILTER (WHERE a.kind = 'SPENT')::bigint AS spent
    FROM allocation c JOIN ledger_account a ON a.commissioner_code = c.commissioner_code AND a.allocation_id = c.id
    WHERE c.commissioner_code = ${commissionerCode} AND c.budget_id = ${budgetId}::uuid
    GROUP BY c.id, c.way, c.holder_name, c.amount_pence, c.position ORDER BY c.position`;
}

/** A payment of one allocation that is in the account on a day to come. */
export type PaymentOnItsWay = { allocationId: string; amount: bigint; on: PlainDate };

/** The payments of a budget that are dated after a day and were not returned, the first one first. */
export function findPaymentsOnTheirWay(
  { tx, commissionerCode }: Scope,
  budgetId: string,
  today: PlainDate,
): Promise<PaymentOnItsWay[]> {
  return tx.$queryRaw<PaymentOnItsWay[]>`
    SELECT a.allocation_id AS "allocationId", p.amount_pence AS amount, j.happened_on::text AS "on"
    FROM journal_entry j
    JOIN posting p ON p.commissioner_code = j.commissioner_code AND p.entry_id = j.id
    JOIN ledger_account a ON a.commissioner_code = p.commissioner_code AND a.id = p.account_id AND a.kind = 'HELD'
    WHERE j.commissioner_code = ${commissionerCode} AND j.budget_id = ${budgetId}::uuid AND j.kind = 'PAYMENT' AND j.happened_on > ${today}::date
      AND NOT EXISTS (SELECT FROM journal_entry r WHERE r.commissioner_code = j.commissioner_code AND r.reverses_id = j.id)
    ORDER BY j.happened_on, j.id`;
}
