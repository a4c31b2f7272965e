import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ActingScope } from '@/lib/platform/db/scope';

type Next = { runId: string; payDay: PlainDate; after: string | null; most: number };

/**
 * The next budgets that may have something to pay up to a day, in the order of their ids: running ones with a
 * schedule, those of payments that wait for approval, and those of lines that are held.
 */
export async function listBudgetsDue(
  { tx, commissionerCode }: ActingScope,
  { runId, payDay, after, most }: Next,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH asked AS (
      SELECT c.budget_id AS id FROM payment_schedule s
        JOIN allocation c ON c.commissioner_code = s.commissioner_code AND c.id = s.allocation_id
        JOIN budget b ON b.commissioner_code = c.commissioner_code AND b.id = c.budget_id AND b.ended_on IS NULL
        WHERE s.commissioner_code = ${commissionerCode} AND b.starts_on <= ${payDay}::date + 14
      UNION
      SELECT y.budget_id FROM payment y
        WHERE y.commissioner_code = ${commissionerCode} AND y.state = 'PROPOSED' AND y.due_on <= ${payDay}::date
      UNION
      SELECT l.budget_id FROM payment_run_line l
        WHERE l.commissioner_code = ${commissionerCode} AND l.run_id = ${runId}::uuid AND l.state = 'HELD'
    )
    SELECT id FROM asked WHERE id > ${after ?? FIRST}::uuid ORDER BY id LIMIT ${most}::int`;
  return rows.map(({ id }) => id);
}

const FIRST = '00000000-0000-0000-0000-000000000000';
