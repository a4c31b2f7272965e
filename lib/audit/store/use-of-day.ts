import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Scope } from '@/lib/platform/db/scope';

/** What one user did on a day. Each is a number of times. */
export type UseOfUser = {
  name: string;
  jobTitle: string | null;
  searches: number;
  exports: number;
  /** Records opened from outside the caseload. */
  opened: number;
  /** Hours in which a limit was reached. */
  limits: number;
};

/**
 * The users who searched, exported or opened records of others on a day in London. First those who reached a
 * limit, then those who opened or exported most.
 * @param most the number of users at most
 */
export function listUseOfDay(
  { tx, commissionerCode }: Scope,
  day: PlainDate,
  most: number,
): Promise<UseOfUser[]> {
  // The actions are written out, so that the index of these actions alone is read.
  return tx.$queryRaw<UseOfUser[]>`
    SELECT u.display_name AS name, u.job_title AS "jobTitle", use.searches, use.exports, use.opened, use.limits
    FROM (SELECT user_id, count(*) FILTER (WHERE action = 'person:find')::int AS searches,
        count(*) FILTER (WHERE action = 'list:export')::int AS exports,
        count(*) FILTER (WHERE action = 'record:break-glass')::int AS opened,
        count(*) FILTER (WHERE action = 'limit:reached')::int AS limits
      FROM audit_event WHERE commissioner_code = ${commissionerCode}
        AND at >= ${day}::timestamp AT TIME ZONE 'Europe/London'
        AND at < (${day}::date + 1)::timestamp AT TIME ZONE 'Europe/London'
        AND action IN ('person:find', 'list:export', 'record:break-glass', 'limit:reached')
      GROUP BY user_id) use
    JOIN user_account u ON u.id = use.user_id
    ORDER BY use.limits DESC, use.opened DESC, use.exports DESC, use.searches DESC, 1, u.id LIMIT ${most}::int`;
}
