import 'server-only';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Membership, StaffRole } from '@/lib/identity/rules/staff-role';
import { toColumn } from '@/lib/platform/db/day';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** The role of a membership. Null: the commissioner has none of this id. */
export async function findRole({ tx, commissionerCode }: Scope, id: string): Promise<StaffRole | null> {
  const where = { commissionerCode_id: { commissionerCode, id } };
  const row = await tx.membership.findUnique({ where, select: { role: true } });
  return (row?.role ?? null) as StaffRole | null;
}

/** Every membership of a role, locked in the order of ids: two ends are decided one after the other. */
export function lockMemberships({ tx }: Scope, role: StaffRole): Promise<Membership[]> {
  return tx.$queryRaw<Membership[]>`
    SELECT id, user_id AS "userId", starts_on::text AS "startsOn", ends_on::text AS "endsOn" FROM lock_memberships(${role}::"Role")`;
}

export type NewMembership = {
  id: string;
  userId: string;
  role: StaffRole;
  limit: Pence | null;
  startsOn: PlainDate;
};

/**
 * Gives a user a role, or gives it back when it had ended.
 * @returns the id of the membership; null when the user has the role
 */
export async function insertMembership(
  { tx }: ActingScope,
  { id, userId, role, limit, startsOn }: NewMembership,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT grant_role(${id}::uuid, ${userId}::uuid, ${role}::"Role", ${limit}::bigint, ${toColumn(startsOn)}::date) AS id`;
  return row?.id ?? null;
}

/** Whether the membership of this id is of this user and role: the form was sent before. */
export async function hasMembership(
  { tx, commissionerCode }: Scope,
  id: string,
  { userId, role }: Pick<NewMembership, 'userId' | 'role'>,
): Promise<boolean> {
  return (await tx.membership.count({ where: { commissionerCode, id, userId, role } })) > 0;
}

/** Ends a locked membership on a last day. */
export async function saveMembershipEnd({ tx }: Scope, id: string, lastDay: PlainDate): Promise<void> {
  await tx.$executeRaw`SELECT end_role(${id}::uuid, ${toColumn(lastDay)}::date)`;
}
