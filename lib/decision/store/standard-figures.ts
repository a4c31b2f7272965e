import 'server-only';
import type { Period } from '@/lib/decision/rules/period';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

/** Decisions by days over their due day; 0 or less: in time. */
export type DaysOver = { over: number; count: number };

export type StandardFigures = {
  adults: DaysOver[];
  children: DaysOver[];
  /** Full adult assessments, and how many of them in an acute hospital. */
  assessed: number;
  inHospital: number;
};

/**
 * Reads the measures of the national standards in a period, in one statement. A clock counts only if a
 * decision ended it: a case closed without one was not decided.
 */
export async function findStandardFigures(
  { tx, commissionerCode }: Scope,
  { from, to }: Period,
): Promise<StandardFigures> {
  const over = (kind: 'CHC_DECISION' | 'CHILD_DECISION') =>
    Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('over', over, 'count', count)), '[]') FROM decided WHERE kind = ${kind})`;
  const [row] = await tx.$queryRaw<StandardFigures[]>`
    WITH decided AS MATERIALIZED (SELECT c.kind::text AS kind, c.ended_on - c.due_on AS over, count(*)::int AS count FROM clock c
      WHERE c.commissioner_code = ${commissionerCode} AND c.ended_on BETWEEN ${from}::date AND ${to}::date
        AND c.ended_on IS NOT NULL AND c.kind IN ('CHC_DECISION', 'CHILD_DECISION')
        AND EXISTS (SELECT FROM eligibility_decision d WHERE d.commissioner_code = c.commissioner_code AND d.case_id = c.case_id
          AND d.decided_on = c.ended_on AND d.decided_on BETWEEN ${from}::date AND ${to}::date)
      GROUP BY 1, 2)
    SELECT ${over('CHC_DECISION')} AS adults, ${over('CHILD_DECISION')} AS children, s.assessed, s."inHospital"
    FROM (SELECT count(*)::int AS assessed, (count(*) FILTER (WHERE a.setting = 'ACUTE_HOSPITAL'))::int AS "inHospital" FROM assessment a
      WHERE a.commissioner_code = ${commissionerCode} AND a.completed_on BETWEEN ${from}::date AND ${to}::date
        AND a.completed_on IS NOT NULL AND a.tool = 'DST' AND a.state = 'COMPLETED') s`;
  return row ?? { adults: [], children: [], assessed: 0, inHospital: 0 };
}
