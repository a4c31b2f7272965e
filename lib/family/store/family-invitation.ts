import 'server-only';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  type InvitationMarks,
  type InvitationWay,
  MOST_WRONG_ANSWERS,
} from '@/lib/family/rules/invitation-life';
import { toColumn } from '@/lib/platform/db/day';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

/** An invitation as it is stored, without its code. */
export type StoredInvitation = InvitationMarks & {
  id: string;
  personId: string;
  /** Null: the person themselves. */
  authorityId: string | null;
  way: InvitationWay;
  reference: string;
  name: string;
  /** The account of the address that an email went to. */
  userId: string | null;
  madeById: string;
  madeAt: Date;
  printedAt: Date | null;
  printedBy: string | null;
};

const columns = Prisma.sql`f.id, f.person_id AS "personId", f.authority_id AS "authorityId", f.way, f.reference, f.name, f.user_id AS "userId",
  f.made_by_id AS "madeById", f.made_at AS "madeAt", f.last_day::text AS "lastDay", f.wrong_tries::int AS "wrongTries",
  f.accepted_at IS NOT NULL AS "isAccepted", f.replaced_at IS NOT NULL AS "isReplaced", f.withdrawn_at IS NOT NULL AS "isWithdrawn",
  f.printed_at AS "printedAt", (SELECT u.display_name FROM user_account u WHERE u.id = f.printed_by_id) AS "printedBy"`;

/** One invitation. Null: not there, or not in reach. */
export async function findFamilyInvitation(
  { tx, commissionerCode }: Pick<ActingScope, 'tx' | 'commissionerCode'>,
  id: string,
): Promise<StoredInvitation | null> {
  const [row] = await tx.$queryRaw<StoredInvitation[]>`
    SELECT ${columns} FROM family_invitation f WHERE f.commissioner_code = ${commissionerCode} AND f.id = ${id}::uuid`;
  return row ?? null;
}

/** The same, locked: two tries are counted one after the other. */
export async function lockFamilyInvitation(
  scope: Pick<ActingScope, 'tx' | 'commissionerCode'>,
  id: string,
): Promise<StoredInvitation | null> {
  const { tx, commissionerCode } = scope;
  await tx.$queryRaw`SELECT 1 FROM family_invitation WHERE commissioner_code = ${commissionerCode} AND id = ${id}::uuid FOR UPDATE`;
  return findFamilyInvitation(scope, id);
}

/** The newest invitation of each who was invited for a person: of the person, and by authority. */
export function listNewestInvitations(
  { tx, commissionerCode }: Scope,
  personId: string,
): Promise<StoredInvitation[]> {
  return tx.$queryRaw<StoredInvitation[]>`
    SELECT DISTINCT ON (f.authority_id) ${columns} FROM family_invitation f
    WHERE f.commissioner_code = ${commissionerCode} AND f.person_id = ${personId}::uuid ORDER BY f.authority_id, f.made_at DESC, f.id DESC`;
}

export type NewFamilyInvitation = {
  id: string;
  personId: string;
  authorityId: string | null;
  way: InvitationWay;
  reference: string;
  name: string;
  userId: string | null;
  codeHash: string;
  lastDay: PlainDate;
};

/**
 * Adds an invitation; the one that was open for the same is replaced. Two for one person wait for each other,
 * so that the later one replaces the other.
 */
export async function insertFamilyInvitation(
  { tx, commissionerCode, actor }: Scope,
  { lastDay, ...invitation }: NewFamilyInvitation,
): Promise<void> {
  const { personId, authorityId } = invitation;
  const at = now();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('family_invitation ' || ${commissionerCode} || ${personId}, 0))`;
  await tx.familyInvitation.updateMany({
    where: { commissionerCode, personId, authorityId, acceptedAt: null, replacedAt: null, withdrawnAt: null },
    data: { replacedAt: at },
  });
  const made = { madeById: actor.userId, madeAt: at, lastDay: toColumn(lastDay) };
  await tx.familyInvitation.createMany({ data: [{ ...invitation, ...made, commissionerCode }] });
}

/** Withdraws an invitation. False: it was used, replaced or withdrawn. */
export async function saveWithdrawal(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  withdrawnReason: string,
): Promise<boolean> {
  const { count } = await tx.familyInvitation.updateMany({
    where: { commissionerCode, id, acceptedAt: null, replacedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now(), withdrawnById: actor.userId, withdrawnReason },
  });
  return count === 1;
}

/** Counts a wrong answer to a locked invitation. */
export async function countWrongAnswer({ tx, commissionerCode }: ActingScope, id: string): Promise<void> {
  await tx.familyInvitation.updateMany({
    where: { commissionerCode, id },
    data: { wrongTries: { increment: 1 } },
  });
}

/** Says of a locked invitation which account accepted it. */
export async function saveJoined(
  { tx, commissionerCode }: ActingScope,
  id: string,
  acceptedById: string,
): Promise<void> {
  await tx.familyInvitation.updateMany({
    where: { commissionerCode, id },
    data: { acceptedById, acceptedAt: now() },
  });
}

/** Whether an earlier invitation of the same person or authority went to this account by email. */
export async function wasEmailedTo(
  { tx, commissionerCode }: ActingScope,
  { personId, authorityId }: Pick<StoredInvitation, 'personId' | 'authorityId'>,
  userId: string,
): Promise<boolean> {
  return (
    (await tx.familyInvitation.count({ where: { commissionerCode, personId, authorityId, userId } })) > 0
  );
}

/** Says who printed the letter of an invitation last, and when. */
export async function savePrinted(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  printedAt: Date,
): Promise<void> {
  await tx.familyInvitation.updateMany({
    where: { commissionerCode, id },
    data: { printedAt, printedById: actor.userId },
  });
}

/** Whether wrong answers ended an invitation of a person that was neither withdrawn nor replaced. */
export async function hasSpentInvitation(
  { tx, commissionerCode }: ActingScope,
  personId: string,
): Promise<boolean> {
  const open = { acceptedAt: null, replacedAt: null, withdrawnAt: null };
  const where = { commissionerCode, personId, wrongTries: { gte: MOST_WRONG_ANSWERS }, ...open };
  return (await tx.familyInvitation.count({ where })) > 0;
}
