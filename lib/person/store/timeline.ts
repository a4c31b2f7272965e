import 'server-only';
import type { ActingRole } from '@/lib/core/policy/role';
import type { Scope } from '@/lib/platform/db/scope';

export type TimelineRow = {
  sequence: bigint;
  at: Date;
  action: string;
  reason: string | null;
  role: ActingRole;
  userName: string;
};

/**
 * One person's events with their actors, newest first, in one statement. The index of the person's events
 * serves it.
 * @param before only events older than this one; null: from the newest
 */
export function listTimeline(
  { tx, commissionerCode }: Scope,
  personId: string,
  { actions, before, limit }: { actions: readonly string[]; before: bigint | null; limit: number },
): Promise<TimelineRow[]> {
  return tx.$queryRaw<TimelineRow[]>`
    SELECT e.sequence, e.at, e.action, e.reason, e.role::text AS role, coalesce(u.display_name, '') AS "userName"
    FROM audit_event e LEFT JOIN user_account u ON u.id = e.user_id
    WHERE e.commissioner_code = ${commissionerCode} AND e.person_id = ${personId}::uuid AND e.action = ANY (${[...actions]}::text[])
      AND e.sequence < coalesce(${before}::bigint, 9223372036854775807)
    ORDER BY e.sequence DESC LIMIT ${limit}`;
}
