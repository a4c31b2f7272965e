import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LeadDuty } from '@/lib/core/policy/duty';
import type { RoleChangeKind } from '@/lib/identity/rules/role-status';
import type { StaffRole } from '@/lib/identity/rules/staff-role';
import { toColumn } from '@/lib/platform/db/day';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

export type NewRoleChange = {
  membershipId: string;
  kind: RoleChangeKind;
  /** The first day, or the last one of an end. */
  onDay: PlainDate;
  limit: Pence | null;
  reason: string;
};

/** Keeps what was changed about a role, and why. */
export async function insertRoleChange(
  { tx, commissionerCode, actor }: ActingScope,
  { limit, onDay, ...change }: NewRoleChange,
): Promise<void> {
  const recorded = { authorId: actor.userId, recordedAt: now() };
  await tx.roleChange.createMany({
    data: [
      { ...change, ...recorded, commissionerCode, id: newId(), limitPence: limit, onDay: toColumn(onDay) },
    ],
  });
}

export type RoleChangeRow = {
  id: string;
  role: StaffRole;
  duty: LeadDuty | null;
  kind: RoleChangeKind;
  onDay: PlainDate;
  limitPence: bigint | null;
  reason: string;
  authorName: string;
  recordedAt: Date;
};

/** What was changed about the roles of a user, the latest first. At most 200. */
export function listRoleChanges({ tx, commissionerCode }: Scope, userId: string): Promise<RoleChangeRow[]> {
  return tx.$queryRaw<RoleChangeRow[]>`
    SELECT c.id, m.role::text AS role, m.duty::text AS duty, c.kind::text AS kind, c.on_day::text AS "onDay", c.limit_pence AS "limitPence", c.reason,
      u.display_name AS "authorName", c.recorded_at AS "recordedAt"
    FROM membership m JOIN role_change c ON c.commissioner_code = m.commissioner_code AND c.membership_id = m.id
    JOIN user_account u ON u.id = c.author_id
    WHERE m.commissioner_code = ${commissionerCode} AND m.user_id = ${userId}::uuid
    ORDER BY c.recorded_at DESC, c.id DESC LIMIT 200`;
}
