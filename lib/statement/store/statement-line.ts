import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { BudgetEntryKind } from '@/lib/money/rules/ledger-entry';
import type { SpendingCheck } from '@/lib/money/rules/spending-mending';
import type { Scope } from '@/lib/platform/db/scope';

/** An entry of a budget that moved what a payee has or what is spent. */
export type StatementRow = {
  id: string;
  kind: BudgetEntryKind;
  on: PlainDate;
  description: string;
  toPayee: bigint;
  spent: bigint;
  /** The spending of the entry, or of the one that it undoes. */
  spendingId: string | null;
  paidTo: string | null;
  service: string | null;
  note: string | null;
  status: SpendingCheck | null;
  hasReceipt: boolean;
  /** It is asked for: it is not checked, not taken back, and no file of it is being checked. */
  lacksReceipt: boolean;
  isReversed: boolean;
};

/** At most so many: several years of a budget. */
const MOST = 2_000;

/**
 * All lines of a budget up to a day, the newest first, in one statement. A payment that was sent is a line
 * from the day on which it is in the account; one that was returned before that day is none.
 */
export function findStatementRows(
  { tx, commissionerCode }: Scope,
  budgetId: string,
  today: PlainDate,
): Promise<StatementRow[]> {
  return tx.$queryRaw<StatementRow[]>`
    WITH moved AS (
      SELECT j.id, j.kind, j.happened_on, j.description, j.reverses_id,
        coalesce(sum(p.amount_pence) FILTER (WHERE a.kind = 'HELD'), 0) AS held,
        coalesce(sum(p.amount_pence) FILTER (WHERE a.kind = 'SPENT'), 0) AS spent
      FROM journal_entry j
      JOIN posting p ON p.commissioner_code = j.commissioner_code AND p.entry_id = j.id
      JOIN ledger_account a ON a.commissioner_code = p.commissioner_code AND a.id = p.account_id
      WHERE j.commissioner_code = ${commissionerCode} AND j.budget_id = ${budgetId}::uuid
      GROUP BY j.id, j.kind, j.happened_on, j.description, j.reverses_id
    ), with_receipt AS (
      SELECT DISTINCT coalesce(v.first_id, v.id) AS first_id FROM spending v
      JOIN receipt r ON r.commissioner_code = v.commissioner_code AND r.spending_id = v.id
      WHERE v.commissioner_code = ${commissionerCode} AND v.budget_id = ${budgetId}::uuid
        AND NOT EXISTS (SELECT FROM receipt_withdrawal w WHERE w.commissioner_code = r.commissioner_code AND w.receipt_id = r.id)
    )
    SELECT m.id, m.kind::text AS kind, m.happened_on::text AS "on", m.description, m.held::bigint AS "toPayee",
      m.spent::bigint AS spent, s.id AS "spendingId", s.paid_to AS "paidTo", n.service, s.note, s.status::text AS status,
      w.first_id IS NOT NULL AS "hasReceipt", b.id IS NOT NULL AS "isReversed",
      coalesce(m.kind = 'SPENDING' AND s.status IN ('UNREVIEWED', 'QUERIED') AND b.id IS NULL AND w.first_id IS NULL
        AND NOT EXISTS (SELECT FROM upload u WHERE u.commissioner_code = s.commissioner_code AND u.subject_id = s.id AND u.state = 'CHECKING'), false) AS "lacksReceipt"
    FROM moved m
    LEFT JOIN moved b ON b.reverses_id = m.id
    LEFT JOIN moved o ON o.id = m.reverses_id
    LEFT JOIN spending s ON s.commissioner_code = ${commissionerCode} AND s.budget_id = ${budgetId}::uuid AND s.entry_id = coalesce(m.reverses_id, m.id)
    LEFT JOIN plan_line n ON n.commissioner_code = s.commissioner_code AND n.id = s.plan_line_id
    LEFT JOIN with_receipt w ON w.first_id = coalesce(s.first_id, s.id)
    WHERE (m.held <> 0 OR m.spent <> 0) AND NOT (m.kind = 'PAYMENT' AND m.happened_on > ${today}::date)
      AND NOT coalesce(o.kind = 'PAYMENT' AND o.happened_on > ${today}::date, false)
    ORDER BY m.happened_on DESC, m.id DESC LIMIT ${MOST}`;
}
