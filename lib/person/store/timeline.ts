import 'server-only';
import type { ActingRole } from '@/lib/core/policy/role';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

export type TimelineRow = {
  id: string;
  at: Date;
  action: string;
  reason: string | null;
  role: ActingRole;
  userName: string;
};

/**
 * One person's events with their actors, newest first, in one statement. The index of the person's events
 * serves it.
 * @param before the id of an event: only older ones; null: from the newest
 */
export function listTimeline(
  { tx, commissionerCode }: Scope,
  personId: string,
  { actions, before, limit }: { actions: readonly string[]; before: string | null; limit: number },
): Promise<TimelineRow[]> {
  const older = Prisma.sql`AND (e.at, e.id) < (SELECT b.at, b.id FROM audit_event b
    WHERE b.commissioner_code = ${commissionerCode} AND b.id = ${before}::uuid)`;
  return tx.$queryRaw<TimelineRow[]>`
    SELECT e.id, e.at, e.action, e.reason, e.role::text AS role, coalesce(u.display_name, '') AS "userName"
    FROM audit_event e LEFT JOIN user_account u ON u.id = e.user_id
    WHERE e.commissioner_code = ${commissionerCode} AND e.person_id = ${personId}::uuid AND e.action = ANY (${[...actions]}::text[])
      ${before === null ? Prisma.empty : older}
    ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`;
}
