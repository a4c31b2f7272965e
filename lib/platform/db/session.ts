import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LeadDuty } from '@/lib/core/policy/duty';
import type { Role } from '@/lib/core/policy/role';
import { client } from './client';
import { toColumn } from './day';
import { Prisma } from './generated/client';
import type { AuthorityKind } from './generated/enums';
import { sendStatement } from './named-statement';
import { pool } from './pool';

type Choice = { commissionerCode: string; commissionerName: string };
export type StaffChoice = Choice & { role: Role; approvalLimitPence: number | null; duty: LeadDuty | null };
export type AuthorityChoice = Choice & {
  kind: AuthorityKind;
  personId: string;
  coversMoney: boolean;
  coversPlan: boolean;
};

/** The facts about the sender of a request. Instants are ISO texts, as in JSON. */
export type SessionFacts = {
  userId: string;
  displayName: string;
  suspended: boolean;
  commissionerCode: string | null;
  role: Role | null;
  lastSeenAt: string;
  idleMinutes: number;
  absoluteExpiresAt: string;
  endedAt: string | null;
  memberships: StaffChoice[];
  authorities: AuthorityChoice[];
  caseload: string[];
  /**
   * The people for whom the user acts today, or acted until they died, or who the user is: those of the
   * commissioner in use.
   */
  actsFor: string[];
};

/** Reads a session in one statement. Null if there is none. The caller checks whether it is still valid. */
export async function findSession(idHash: string, today: PlainDate, at: Date): Promise<SessionFacts | null> {
  const asked = Prisma.sql`SELECT actor_of(${idHash}, ${toColumn(today)}::date, ${at}::timestamptz) AS facts`;
  const { rows } = await sendStatement(pool(), asked);
  return (rows[0] as { facts: SessionFacts | null } | undefined)?.facts ?? null;
}

export type NewSession = {
  idHash: string;
  userId: string;
  createdAt: Date;
  idleMinutes: number;
  absoluteExpiresAt: Date;
  device: string | null;
};

/** Sessions of one account that are open at once. A new sign-in ends the one that was used longest ago. */
const MOST_OPEN = 10;

/** Opens a session. Functions of the database write sessions: the application may not write the table. */
export async function insertSession({
  idHash,
  userId,
  createdAt,
  device,
  ...limits
}: NewSession): Promise<void> {
  await client().$executeRaw`SELECT open_session(${idHash}, ${userId}::uuid, ${createdAt}::timestamptz,
    ${limits.idleMinutes}::int, ${limits.absoluteExpiresAt}::timestamptz, ${device}, ${MOST_OPEN}::int)`;
}

/** Restarts the idle limit. */
export async function touchSession(idHash: string, at: Date): Promise<void> {
  await client().$executeRaw`SELECT touch_session(${idHash}, ${at}::timestamptz)`;
}

/** Minutes without use, and hours from the sign-in, after which a session ends. */
export type SessionLimits = { idleMinutes: number; hours: number };

/**
 * Sets the commissioner and role in use, with their limits. The caller has checked that the user has them.
 */
export async function setSessionRole(
  idHash: string,
  { commissionerCode, role }: { commissionerCode: string; role: Role },
  { idleMinutes, hours }: SessionLimits,
): Promise<void> {
  await client().$executeRaw`
    SELECT set_session_role(${idHash}, ${commissionerCode}, ${role}::"Role", ${idleMinutes}::int, ${hours}::int)`;
}

/** Gives an open session another id. */
export async function renameSession(idHash: string, newIdHash: string): Promise<void> {
  await client().$executeRaw`SELECT rename_session(${idHash}, ${newIdHash})`;
}

export async function endSession(idHash: string, at: Date): Promise<void> {
  await client().$executeRaw`SELECT end_session(${idHash}, ${at}::timestamptz)`;
}

/** Ends every open session of a user, on every device. */
export async function endAllSessions(userId: string, at: Date): Promise<number> {
  const [ended] = await client().$queryRaw<{ count: number }[]>`
    SELECT end_sessions_of(${userId}::uuid, ${at}::timestamptz) AS count`;
  return ended?.count ?? 0;
}

/** Ends every open session of a user, inside a transaction. */
export async function endSessionsOf(tx: Prisma.TransactionClient, userId: string, at: Date): Promise<void> {
  await tx.$queryRaw`SELECT end_sessions_of(${userId}::uuid, ${at}::timestamptz)`;
}

/** The user's own sign-in, or all of their authorities over others. */
export type EndedByDeathOf = 'OWN' | 'OTHER';

/** What a death ended of a user who has no role any more. Null: nothing. */
export async function findEndedByDeath(userId: string): Promise<EndedByDeathOf | null> {
  const [row] = await client().$queryRaw<{ ended: EndedByDeathOf | null }[]>`
    SELECT ended_by_death(${userId}::uuid) AS ended`;
  return row?.ended ?? null;
}

export type OpenSession = { idHash: string; device: string | null; createdAt: Date; lastSeenAt: Date };

/** A user's open sessions, newest use first, at most 50. */
export function listSessions(userId: string): Promise<OpenSession[]> {
  return client().session.findMany({
    where: { userId, endedAt: null },
    orderBy: { lastSeenAt: 'desc' },
    take: 50,
    select: { idHash: true, device: true, createdAt: true, lastSeenAt: true },
  });
}

export type SignInAccount = { id: string; passwordHash: string | null; suspendedAt: Date | null };

/**
 * The account of an address, with the hash of its password. The application can read no other account's.
 * @param email lower case
 */
export async function findAccount(email: string): Promise<SignInAccount | null> {
  const [account] = await client().$queryRaw<SignInAccount[]>`
    SELECT id, password_hash AS "passwordHash", suspended_at AS "suspendedAt" FROM sign_in_account(${email})`;
  return account ?? null;
}
