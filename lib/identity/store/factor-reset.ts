import 'server-only';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import type { FactorReset } from '@/lib/identity/rules/factor-reset';
import { toColumn } from '@/lib/platform/db/day';
import type { Scope } from '@/lib/platform/db/scope';

type StaffFactor = { userId: string; setAt: Date | null };

/** A member of staff of today who can sign in, by their address, and since when they have a second factor. */
export async function findStaffFactor(
  { tx }: Scope,
  email: string,
  today: PlainDate,
): Promise<StaffFactor | null> {
  const [row] = await tx.$queryRaw<StaffFactor[]>`
    SELECT user_id AS "userId", set_at AS "setAt" FROM find_staff_factor(${email.trim().toLowerCase()}, ${toColumn(today)}::date)`;
  return row ?? null;
}

/** The id of a request about a user that can still be confirmed. */
export async function findOpenReset(
  { tx, commissionerCode }: Scope,
  userId: string,
  today: PlainDate,
): Promise<string | null> {
  const row = await tx.factorReset.findFirst({
    where: {
      commissionerCode,
      userId,
      confirmedAt: null,
      takenBackAt: null,
      lastDay: { gte: toColumn(today) },
    },
    select: { id: true },
  });
  return row?.id ?? null;
}

export type NewFactorReset = { id: string; userId: string; reason: string; lastDay: PlainDate };

/** Keeps a request of the user who acts. */
export async function insertFactorReset(
  { tx }: Scope,
  { id, userId, reason, lastDay }: NewFactorReset,
): Promise<void> {
  await tx.$executeRaw`
    SELECT ask_factor_reset(${id}::uuid, ${userId}::uuid, ${reason}, ${now()}::timestamptz, ${toColumn(lastDay)}::date)`;
}

/** Locks a request to answer it. Null: the commissioner has none of this id. */
export async function lockFactorReset({ tx }: Scope, id: string): Promise<FactorReset | null> {
  const [row] = await tx.$queryRaw<FactorReset[]>`
    SELECT user_id AS "userId", asked_by_id AS "askedById", last_day::text AS "lastDay",
      confirmed_at IS NOT NULL AS "isConfirmed", taken_back_at IS NOT NULL AS "isTakenBack"
    FROM lock_factor_reset(${id}::uuid)`;
  return row ?? null;
}

/**
 * Confirms a locked request: the factor, its recovery codes and every session of the account end. False: the
 * factor that was lost is not there any more.
 */
export async function saveResetConfirmed({ tx }: Scope, id: string, today: PlainDate): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isReset: boolean }[]>`
    SELECT confirm_factor_reset(${id}::uuid, ${now()}::timestamptz, ${toColumn(today)}::date) AS "isReset"`;
  return row?.isReset ?? false;
}

/** Takes a locked request back. Nothing about the account changes. */
export async function saveResetTakenBack({ tx }: Scope, id: string): Promise<void> {
  await tx.$executeRaw`SELECT take_back_factor_reset(${id}::uuid, ${now()}::timestamptz)`;
}

export type FactorResetRow = FactorReset & {
  id: string;
  name: string;
  jobTitle: string | null;
  email: string;
  reason: string;
  askedBy: string;
  askedAt: Date;
  /** Who confirmed it or took it back, and when. */
  answeredBy: string | null;
  answeredAt: Date | null;
};

/** Requests, the latest first, or the one of an id. Few in a year: at most 50. */
export function listFactorResets(
  { tx, commissionerCode }: Scope,
  id: string | null = null,
): Promise<FactorResetRow[]> {
  return tx.$queryRaw<FactorResetRow[]>`
    SELECT r.id, r.user_id AS "userId", u.display_name AS name, u.job_title AS "jobTitle", e.email, r.reason,
      r.asked_by_id AS "askedById", a.display_name AS "askedBy", r.asked_at AS "askedAt", r.last_day::text AS "lastDay",
      r.confirmed_at IS NOT NULL AS "isConfirmed", r.taken_back_at IS NOT NULL AS "isTakenBack",
      b.display_name AS "answeredBy", coalesce(r.confirmed_at, r.taken_back_at) AS "answeredAt"
    FROM factor_reset r JOIN user_account u ON u.id = r.user_id JOIN user_account a ON a.id = r.asked_by_id
    LEFT JOIN LATERAL staff_emails(ARRAY[r.user_id]) e ON true
    LEFT JOIN user_account b ON b.id = coalesce(r.confirmed_by_id, r.taken_back_by_id)
    WHERE r.commissioner_code = ${commissionerCode} AND (${id}::uuid IS NULL OR r.id = ${id}::uuid)
    ORDER BY r.asked_at DESC, r.id DESC LIMIT 50`;
}
