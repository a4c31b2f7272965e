import 'server-only';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LeadDuty } from '@/lib/core/policy/duty';
import type { Membership, StaffRole } from '@/lib/identity/rules/staff-role';
import { toColumn } from '@/lib/platform/db/day';
import { penceFrom } from '@/lib/platform/db/pence';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** The role of a membership. Null: the commissioner has none of this id. */
export async function findRole({ tx, commissionerCode }: Scope, id: string): Promise<StaffRole | null> {
  const where = { commissionerCode_id: { commissionerCode, id } };
  const row = await tx.membership.findUnique({ where, select: { role: true } });
  return (row?.role ?? null) as StaffRole | null;
}

type MembershipRow = Omit<Membership, 'limit'> & { limitPence: bigint | null };

/** Every period of a role, locked in the order of ids: two changes are decided one after the other. */
export async function lockMemberships({ tx }: Scope, role: StaffRole): Promise<Membership[]> {
  const rows = await tx.$queryRaw<MembershipRow[]>`
    SELECT id, user_id AS "userId", duty::text AS duty, limit_pence AS "limitPence", starts_on::text AS "startsOn", ends_on::text AS "endsOn",
      can_sign_in AS "canSignIn" FROM lock_memberships(${role}::"Role")`;
  return rows.map(({ limitPence, ...row }) => ({
    ...row,
    limit: limitPence === null ? null : penceFrom(limitPence),
  }));
}

export type NewMembership = {
  id: string;
  userId: string;
  role: StaffRole;
  duty: LeadDuty | null;
  limit: Pence | null;
  startsOn: PlainDate;
};

/**
 * Gives a user a role from a day on.
 * @returns the id of the membership; null when the user has the role on that day or later
 */
export async function insertMembership(
  { tx }: ActingScope,
  { id, userId, role, duty, limit, startsOn }: NewMembership,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT grant_role(${id}::uuid, ${userId}::uuid, ${role}::"Role", ${limit}::bigint, ${toColumn(startsOn)}::date, ${duty}::"LeadDuty") AS id`;
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

type LimitFrom = { id: string; limit: Pence | null; startsOn: PlainDate };

/** Ends the period of a locked membership and begins the next one with another limit. */
export async function insertLimit(
  { tx }: Scope,
  membershipId: string,
  { id, limit, startsOn }: LimitFrom,
): Promise<void> {
  await tx.$executeRaw`
    SELECT change_limit(${id}::uuid, ${membershipId}::uuid, ${limit}::bigint, ${toColumn(startsOn)}::date)`;
}

/** Ends a locked membership on a last day. */
export async function saveMembershipEnd({ tx }: Scope, id: string, lastDay: PlainDate): Promise<void> {
  await tx.$executeRaw`SELECT end_role(${id}::uuid, ${toColumn(lastDay)}::date)`;
}

/** Whether a user has a role with the commissioner on a day or later. */
export async function hasRoleLeft(
  { tx, commissionerCode }: Scope,
  userId: string,
  day: PlainDate,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ has: boolean }[]>`
    SELECT EXISTS (SELECT FROM membership WHERE commissioner_code = ${commissionerCode} AND user_id = ${userId}::uuid
      AND (ends_on IS NULL OR ends_on >= greatest(${day}::date, starts_on))) AS has`;
  return row?.has ?? false;
}

/**
 * How many PHB leads have both halves of the role on some day.
 * @param until exclusive; null: open
 */
export async function countWholeLeads(
  { tx, commissionerCode }: Scope,
  { from, until }: { from: PlainDate; until: PlainDate | null },
): Promise<number> {
  const [row] = await tx.$queryRaw<{ leads: number }[]>`
    SELECT count(DISTINCT user_id)::int AS leads FROM membership
    WHERE commissioner_code = ${commissionerCode} AND role = 'PHB_LEAD' AND duty IS NULL
      AND (ends_on IS NULL OR ends_on >= greatest(${from}::date, starts_on)) AND (${until}::date IS NULL OR starts_on < ${until}::date)`;
  return row?.leads ?? 0;
}
