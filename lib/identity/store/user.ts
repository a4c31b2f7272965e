import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LeadDuty } from '@/lib/core/policy/duty';
import type { StaffRole } from '@/lib/identity/rules/staff-role';
import type { Scope } from '@/lib/platform/db/scope';

export type UserRow = {
  userId: string;
  name: string;
  email: string;
  jobTitle: string | null;
  isSuspended: boolean;
  hasPassword: boolean;
  lastSignIn: Date | null;
};

/** An account that is or was staff of the commissioner. Null: it is neither. */
export async function findUser({ tx }: Scope, userId: string): Promise<UserRow | null> {
  const [row] = await tx.$queryRaw<(Omit<UserRow, 'email'> & { email: string | null })[]>`
    SELECT u.id AS "userId", u.display_name AS name, staff_address(u.id) AS email, u.job_title AS "jobTitle",
      u.suspended_at IS NOT NULL AS "isSuspended", (SELECT has_password FROM account_state(u.id)) AS "hasPassword", (SELECT max(d.used_at) FROM known_device d WHERE d.user_id = u.id) AS "lastSignIn"
    FROM user_account u WHERE u.id = ${userId}::uuid`;
  return row?.email ? { ...row, email: row.email } : null;
}

export type PeriodRow = {
  id: string;
  userId: string;
  role: StaffRole;
  duty: LeadDuty | null;
  limitPence: bigint | null;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
};

/** Every period of a user's roles with the commissioner, the one that starts last first. At most 200. */
export function listPeriods({ tx, commissionerCode }: Scope, userId: string): Promise<PeriodRow[]> {
  return tx.$queryRaw<PeriodRow[]>`
    SELECT id, user_id AS "userId", role::text AS role, duty::text AS duty, approval_limit_pence AS "limitPence", starts_on::text AS "startsOn", ends_on::text AS "endsOn"
    FROM membership WHERE commissioner_code = ${commissionerCode} AND user_id = ${userId}::uuid
    ORDER BY starts_on DESC, id DESC LIMIT 200`;
}

/** One period by its id. Null: the commissioner has none. */
export async function findPeriod({ tx, commissionerCode }: Scope, id: string): Promise<PeriodRow | null> {
  const [row] = await tx.$queryRaw<PeriodRow[]>`
    SELECT id, user_id AS "userId", role::text AS role, duty::text AS duty, approval_limit_pence AS "limitPence", starts_on::text AS "startsOn", ends_on::text AS "endsOn"
    FROM membership WHERE commissioner_code = ${commissionerCode} AND id = ${id}::uuid`;
  return row ?? null;
}

export type InvitationRow = {
  id: string;
  madeAt: Date;
  lastDay: PlainDate;
  wrongTries: number;
  usedAt: Date | null;
  withdrawnAt: Date | null;
};

/** The newest invitation of a user by the commissioner. Null: there was none. */
export async function findNewestInvitation(
  { tx, commissionerCode }: Scope,
  userId: string,
): Promise<InvitationRow | null> {
  const [row] = await tx.$queryRaw<InvitationRow[]>`
    SELECT id, made_at AS "madeAt", last_day::text AS "lastDay", wrong_tries::int AS "wrongTries", used_at AS "usedAt", withdrawn_at AS "withdrawnAt"
    FROM invitation WHERE commissioner_code = ${commissionerCode} AND user_id = ${userId}::uuid
    ORDER BY made_at DESC, id DESC LIMIT 1`;
  return row ?? null;
}
