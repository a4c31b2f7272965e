import 'server-only';
import { now } from '@/lib/core/clock';
import type { FaultyLine } from '@/lib/identity/rules/staff-file';
import type { Scope } from '@/lib/platform/db/scope';

/** Why a line that can be read cannot be invited. */
export type RefusedStaffLine = {
  line: number;
  fault: 'own-role' | 'account-suspended' | 'waits-elsewhere' | 'account-of-family' | 'leads-not-apart';
};

/** What a dry run found: `already`: the lines of users who have the role. */
export type FoundInStaffFile = {
  invited: number[];
  already: number[];
  faults: (FaultyLine | RefusedStaffLine)[];
};

/** One invitation of a loaded file. `invitationId` null: the user has a password. */
export type MadeByFile = { line: number; userId: string; invitationId: string | null };

/** Locks the lists of staff of the commissioner until COMMIT: a check and a load wait for each other. */
export async function lockStaffFiles({ tx, commissionerCode }: Scope): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('staff_file ' || ${commissionerCode}, 0))`;
}

export type NewStaffFile = { id: string; fileName: string; content: string; found: FoundInStaffFile };

/** Adds a checked file, which waits to be loaded. One that waited before no longer does. */
export async function addStaffFile(scope: Scope, file: NewStaffFile): Promise<void> {
  const { tx, commissionerCode, actor } = scope;
  await dropWaiting(scope);
  const sent = { sentById: actor.userId, sentAt: now() };
  await tx.staffFile.create({ data: { ...file, ...sent, commissionerCode } });
}

async function dropWaiting({ tx, commissionerCode }: Scope): Promise<void> {
  await tx.staffFile.updateMany({
    where: { commissionerCode, content: { not: null } },
    data: { content: null },
  });
}

export type WaitingStaffFileRow = {
  id: string;
  fileName: string;
  content: string;
  found: FoundInStaffFile;
  sentBy: string;
  sentAt: Date;
};

/** The file that waits to be loaded. Null: none does. */
export async function findWaitingFile({ tx, commissionerCode }: Scope): Promise<WaitingStaffFileRow | null> {
  const [row] = await tx.$queryRaw<WaitingStaffFileRow[]>`
    SELECT f.id, f.file_name AS "fileName", f.content, f.found, u.display_name AS "sentBy", f.sent_at AS "sentAt"
    FROM staff_file f JOIN user_account u ON u.id = f.sent_by_id
    WHERE f.commissioner_code = ${commissionerCode} AND f.content IS NOT NULL`;
  return row ?? null;
}

/** Marks a file as loaded, with what it made. Its text goes. */
export async function markStaffFileLoaded(
  { tx, commissionerCode, actor }: Scope,
  id: string,
  made: readonly MadeByFile[],
): Promise<void> {
  await tx.staffFile.updateMany({
    where: { commissionerCode, id },
    data: { content: null, made: [...made], loadedById: actor.userId, loadedAt: now() },
  });
}

export type MadeInvitation = { userId: string; name: string; email: string; invitationId: string };

/** The invitations of a loaded file that still wait, by name. Empty: there is no such file. */
export function listMadeInvitations(
  { tx, commissionerCode }: Scope,
  fileId: string,
): Promise<MadeInvitation[]> {
  return tx.$queryRaw<MadeInvitation[]>`
    SELECT u.id AS "userId", u.display_name AS name, staff_address(u.id) AS email, i.id AS "invitationId"
    FROM staff_file f CROSS JOIN jsonb_to_recordset(f.made) AS m ("userId" uuid, "invitationId" uuid)
    JOIN user_account u ON u.id = m."userId"
    JOIN invitation i ON i.commissioner_code = f.commissioner_code AND i.id = m."invitationId"
    WHERE f.commissioner_code = ${commissionerCode} AND f.id = ${fileId}::uuid
      AND i.used_at IS NULL AND i.replaced_at IS NULL AND i.withdrawn_at IS NULL
    ORDER BY u.display_name, u.id`;
}
