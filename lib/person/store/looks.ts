import 'server-only';
import type { ActingRole } from '@/lib/core/policy/role';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Scope } from '@/lib/platform/db/scope';

/** One look at a person's record. `userId`: two users can have one name. */
export type LookRow = {
  id: string;
  at: Date;
  action: string;
  role: ActingRole;
  userId: string;
  userName: string;
};

type Asked = {
  actions: readonly string[];
  except: string;
  before: string | null;
  limit: number;
  /** The person reads it themselves. */
  isOwn: boolean;
};

/**
 * Views of one person's record by others than one user, the latest first. Who acts for the person sees
 * neither the person's own nor those of a time when the record was sensitive. The index of the person's
 * events serves it.
 * @param before the id of an event: only older ones; null: from the latest
 */
export function listLooks(
  { tx, commissionerCode }: Scope,
  personId: string,
  { actions, except, before, limit, isOwn }: Asked,
): Promise<LookRow[]> {
  const older = Prisma.sql`AND (e.at, e.id) < (SELECT b.at, b.id FROM audit_event b
    WHERE b.commissioner_code = ${commissionerCode} AND b.person_id = ${personId}::uuid AND b.id = ${before}::uuid)`;
  const forOthers = Prisma.sql`AND e.role::text <> 'BUDGET_HOLDER' AND NOT EXISTS (SELECT FROM sensitive_record s
    WHERE s.commissioner_code = ${commissionerCode} AND s.person_id = ${personId}::uuid AND s.set_at <= e.at AND coalesce(s.ended_at, 'infinity') >= e.at)`;
  return tx.$queryRaw<LookRow[]>`
    SELECT e.id, e.at, e.action, e.role::text AS role, e.user_id AS "userId", coalesce(u.display_name, '') AS "userName"
    FROM audit_event e LEFT JOIN user_account u ON u.id = e.user_id
    WHERE e.commissioner_code = ${commissionerCode} AND e.person_id = ${personId}::uuid AND e.action = ANY (${[...actions]}::text[])
      AND e.user_id <> ${except}::uuid AND e.role::text <> 'SYSTEM' ${before === null ? Prisma.empty : older} ${isOwn ? Prisma.empty : forOthers}
    ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`;
}

/** Whether a person's record is sensitive. Null: there is none within reach. */
export async function isRecordSensitive(
  { tx, commissionerCode }: Scope,
  id: string,
): Promise<boolean | null> {
  const where = { commissionerCode_id: { commissionerCode, id } };
  const row = await tx.person.findUnique({ where, select: { isSensitive: true } });
  return row?.isSensitive ?? null;
}
