import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { RunChangeKind } from '@/lib/payment/rules/run-change';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

/** The run before that went out. */
export type LastRun = { id: string; number: number; payDay: PlainDate; lineCount: number; total: bigint };

/** The run that went out last before another one. Null: none did. */
export async function findLastRun({ tx, commissionerCode }: Scope, number: number): Promise<LastRun | null> {
  const [row] = await tx.$queryRaw<LastRun[]>`
    SELECT id, number, pay_day::text AS "payDay", line_count AS "lineCount", total_pence AS total FROM payment_run
    WHERE commissioner_code = ${commissionerCode} AND number < ${number}::int AND state IN ('RELEASED', 'SENT', 'RECONCILED')
    ORDER BY number DESC LIMIT 1`;
  return row ?? null;
}

type Two = { runId: string; last: LastRun | null };

const NO_RUN = '00000000-0000-0000-0000-000000000000';

/**
 * Each part of a budget that is in one of two runs: what it was and is paid. What the schedule had for a day
 * up to the last pay day is counted by itself: it was missed.
 */
function parts(commissionerCode: string, { runId, last }: Two): Prisma.Sql {
  const lastId = last?.id ?? NO_RUN;
  const missed = last
    ? Prisma.sql`coalesce(l.scheduled_on <= ${last.payDay}::date, false)`
    : Prisma.sql`false`;
  const isNow = Prisma.sql`l.run_id = ${runId}::uuid AND l.state NOT IN ('HELD', 'TAKEN_OUT')`;
  const isLast = Prisma.sql`l.run_id = ${lastId}::uuid AND l.state NOT IN ('HELD', 'TAKEN_OUT')`;
  return Prisma.sql`
    SELECT l.allocation_id, l.person_id, l.budget_id,
      count(*) FILTER (WHERE ${isNow} AND NOT ${missed})::int AS now_count,
      coalesce(sum(l.amount_pence) FILTER (WHERE ${isNow} AND NOT ${missed}), 0)::bigint AS now_sum,
      count(*) FILTER (WHERE ${isNow} AND ${missed})::int AS missed_count,
      coalesce(sum(l.amount_pence) FILTER (WHERE ${isNow} AND ${missed}), 0)::bigint AS missed_sum,
      count(*) FILTER (WHERE ${isLast})::int AS last_count,
      coalesce(sum(l.amount_pence) FILTER (WHERE ${isLast}), 0)::bigint AS last_sum,
      bool_or(l.run_id = ${runId}::uuid AND l.state = 'HELD') AS is_held,
      bool_or(l.run_id = ${runId}::uuid AND l.state = 'TAKEN_OUT') AS is_out
    FROM payment_run_line l WHERE l.commissioner_code = ${commissionerCode} AND l.run_id IN (${runId}::uuid, ${lastId}::uuid)
    GROUP BY l.allocation_id, l.person_id, l.budget_id`;
}

/** `names`: of the first few people. */
export type RunChangeRow = {
  kind: RunChangeKind;
  count: number;
  sum: bigint;
  names: string[];
  people: number;
};

/** From the last run to this one, by kind of change. What did not change is left out. */
export function findRunChanges({ tx, commissionerCode }: Scope, two: Two): Promise<RunChangeRow[]> {
  return tx.$queryRaw<RunChangeRow[]>`
    WITH part AS (${parts(commissionerCode, two)}), changed AS (
      SELECT person_id, 'MISSED' AS kind, missed_count AS count, missed_sum AS sum FROM part WHERE missed_count > 0
      UNION ALL
      SELECT person_id, CASE WHEN last_count = 0 THEN 'NEW' WHEN now_count > 0 THEN 'CHANGED' WHEN is_held THEN 'HELD'
          WHEN is_out THEN 'TAKEN_OUT' ELSE 'NOT_DUE' END, now_count - last_count, now_sum - last_sum
        FROM part WHERE now_count <> last_count OR now_sum <> last_sum)
    SELECT c.kind, sum(c.count)::int AS count, sum(c.sum)::bigint AS sum, count(DISTINCT c.person_id)::int AS people,
      (array_agg(DISTINCT p.family_name))[1:3] AS names
    FROM changed c JOIN person p ON p.commissioner_code = ${commissionerCode} AND p.id = c.person_id GROUP BY c.kind ORDER BY c.kind`;
}

/** A part that is paid another amount than last time. */
export type ChangedPart = { budgetId: string; personName: string; last: bigint; now: bigint };

/** The parts that are paid another amount than last time, the largest change first. */
export function findChangedParts(
  { tx, commissionerCode }: Scope,
  two: Two,
  most: number,
): Promise<ChangedPart[]> {
  return tx.$queryRaw<ChangedPart[]>`
    WITH part AS (${parts(commissionerCode, two)})
    SELECT c.budget_id AS "budgetId", ltrim(p.given_name || ' ' || p.family_name) AS "personName", c.last_sum AS last, c.now_sum AS now
    FROM part c JOIN person p ON p.commissioner_code = ${commissionerCode} AND p.id = c.person_id
    WHERE c.last_count > 0 AND c.now_count > 0 AND c.now_sum <> c.last_sum
    ORDER BY abs(c.now_sum - c.last_sum) DESC, c.allocation_id LIMIT ${most}::int`;
}
