import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { AskedBudget } from '@/lib/money/store/stopped-payments';
import type { ActingScope } from '@/lib/platform/db/scope';

type Days = { allocationId: string; bankDetailsId: string; startsOn: PlainDate; endsOn: PlainDate };

/** Whether the bank returned a payment for one of these days from this recording of the account. */
export async function wasReturned(
  { tx, commissionerCode }: ActingScope,
  { allocationId, bankDetailsId, startsOn, endsOn }: Days,
): Promise<boolean> {
  const found = await tx.$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT FROM payment_run_line WHERE commissioner_code = ${commissionerCode} AND allocation_id = ${allocationId}::uuid
      AND state = 'RETURNED' AND bank_details_id = ${bankDetailsId}::uuid AND starts_on <= ${endsOn}::date AND ends_on >= ${startsOn}::date) AS is`;
  return found[0]?.is ?? false;
}

/** The next budgets with a returned payment, or with the task of one, in the order of their ids. */
export function listBudgetsOfReturned(
  { tx, commissionerCode }: ActingScope,
  { after, most }: { after: string; most: number; today: PlainDate },
): Promise<AskedBudget[]> {
  return tx.$queryRaw<AskedBudget[]>`
    WITH asked AS (
      SELECT y.budget_id AS id FROM payment y WHERE y.commissioner_code = ${commissionerCode} AND y.state = 'RETURNED'
      UNION
      SELECT b.id FROM clock c JOIN budget b ON b.commissioner_code = c.commissioner_code AND b.case_id = c.case_id
        WHERE c.commissioner_code = ${commissionerCode} AND c.ended_on IS NULL AND c.kind = 'PAYMENT_RETURNED'
    )
    SELECT id AS "budgetId", (SELECT case_id FROM budget b WHERE b.commissioner_code = ${commissionerCode} AND b.id = asked.id) AS "caseId"
    FROM asked WHERE id > ${after}::uuid ORDER BY id LIMIT ${most}::int`;
}

/** Whether a returned payment of a budget that goes on has days that no other payment covers. */
export async function hasUncovered(
  { tx, commissionerCode }: ActingScope,
  budgetId: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (SELECT FROM payment y JOIN budget b ON b.commissioner_code = y.commissioner_code AND b.id = y.budget_id AND b.ended_on IS NULL
      WHERE y.commissioner_code = ${commissionerCode} AND y.budget_id = ${budgetId}::uuid AND y.state = 'RETURNED'
        AND NOT EXISTS (SELECT FROM payment o WHERE o.commissioner_code = y.commissioner_code AND o.budget_id = y.budget_id
          AND o.allocation_id = y.allocation_id AND o.state NOT IN ('CANCELLED', 'RETURNED')
          AND o.period_starts_on <= y.period_starts_on AND o.period_ends_on >= y.period_ends_on)) AS is`;
  return row?.is ?? false;
}
