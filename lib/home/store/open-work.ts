import 'server-only';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** How many open tasks of one kind a user has, and how many of them are late. */
export type OpenTasks = { kind: ClockKind; count: number; late: number };

/** The open tasks of a user by their kind, most first. Names no person. */
export function countOpenTasks(
  { tx, commissionerCode }: Scope,
  userId: string,
  today: PlainDate,
): Promise<OpenTasks[]> {
  return tx.$queryRaw<OpenTasks[]>`
    SELECT kind::text AS kind, count(*)::int AS count, (count(*) FILTER (WHERE due_on < ${today}::date))::int AS late
    FROM clock WHERE commissioner_code = ${commissionerCode} AND owner_id = ${userId}::uuid AND ended_on IS NULL
    GROUP BY 1 ORDER BY 2 DESC, 1`;
}

/** How many people are on a user’s caseload on a day. */
export async function countCaseload(
  { tx, commissionerCode }: Scope,
  userId: string,
  today: PlainDate,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT person_id)::int AS count FROM caseload_entry
    WHERE commissioner_code = ${commissionerCode} AND user_id = ${userId}::uuid
      AND starts_on <= ${today}::date AND (ends_on IS NULL OR ends_on >= ${today}::date)`;
  return row?.count ?? 0;
}
