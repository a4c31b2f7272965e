import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** An entry from which a new one can start. */
export type RecentSpending = {
  id: string;
  paidTo: string;
  amount: bigint;
  spentOn: PlainDate;
  planLineId: string;
  allocationId: string;
  service: string;
  /** It is among the last ones; false for one that the address names. */
  isRecent: boolean;
};

const LAST = 60;
const MOST = 5;

/**
 * The last entry to each of the last payees of a budget, newest first, and the one of this id if the budget
 * has it. Those that were taken back are left out.
 */
export function findRecentSpending(
  { tx, commissionerCode }: Scope,
  budgetId: string,
  from: string | null,
): Promise<RecentSpending[]> {
  return tx.$queryRaw<RecentSpending[]>`
    WITH last AS (
      SELECT s.id, s.paid_to, s.spent_on FROM spending s
      WHERE s.commissioner_code = ${commissionerCode} AND s.budget_id = ${budgetId}::uuid
        AND NOT EXISTS (SELECT FROM journal_entry r WHERE r.commissioner_code = s.commissioner_code AND r.reverses_id = s.entry_id)
      ORDER BY s.spent_on DESC, s.id DESC LIMIT ${LAST}
    ), payee AS (SELECT DISTINCT ON (lower(paid_to)) id, spent_on FROM last ORDER BY lower(paid_to), spent_on DESC, id DESC),
    recent AS (SELECT id FROM payee ORDER BY spent_on DESC, id DESC LIMIT ${MOST})
    SELECT s.id, s.paid_to AS "paidTo", s.amount_pence AS amount, s.spent_on::text AS "spentOn", s.plan_line_id AS "planLineId",
      s.allocation_id AS "allocationId", n.service, s.id IN (SELECT id FROM recent) AS "isRecent"
    FROM spending s JOIN plan_line n ON n.commissioner_code = s.commissioner_code AND n.id = s.plan_line_id
    WHERE s.commissioner_code = ${commissionerCode} AND s.budget_id = ${budgetId}::uuid
      AND s.id = ANY (ARRAY(SELECT id FROM recent) || ${from}::uuid)
    ORDER BY s.spent_on DESC, s.id DESC`;
}
