import 'server-only';
import { now } from '@/lib/core/clock';
import type { Scope } from '@/lib/platform/db/scope';
import type { FoundInFile } from '@/lib/practice/rules/practice-changes';

/** Locks the practice files of the commissioner until COMMIT: a check and a load wait for each other. */
export async function lockPracticeFiles({ tx, commissionerCode }: Scope): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('practice_file ' || ${commissionerCode}, 0))`;
}

export type NewPracticeFile = {
  id: string;
  fileName: string;
  sha256: string;
  content: string;
  found: FoundInFile;
};

/** Adds a checked file, which waits to be loaded. One that waited before no longer does. */
export async function addPracticeFile(
  { tx, commissionerCode, actor }: Scope,
  { found, ...file }: NewPracticeFile,
): Promise<void> {
  await tx.practiceFile.updateMany({
    where: { commissionerCode, content: { not: null } },
    data: { content: null },
  });
  const sent = { sentById: actor.userId, sentAt: now() };
  await tx.practiceFile.create({ data: { ...file, ...sent, commissionerCode, found } });
}

/** The text of a file that waits to be loaded. Null: none of this id waits. */
export async function findWaitingContent(
  { tx, commissionerCode }: Scope,
  id: string,
): Promise<string | null> {
  const row = await tx.practiceFile.findFirst({
    where: { commissionerCode, id, loadedAt: null },
    select: { content: true },
  });
  return row?.content ?? null;
}

/** Marks a file as loaded. Its text goes: the practices hold it. */
export async function markLoaded({ tx, commissionerCode, actor }: Scope, id: string): Promise<void> {
  await tx.practiceFile.updateMany({
    where: { commissionerCode, id },
    data: { content: null, loadedById: actor.userId, loadedAt: now() },
  });
}

export type PracticeFileRow = {
  id: string;
  fileName: string;
  found: FoundInFile;
  sentBy: string;
  sentAt: Date;
  loadedBy: string | null;
  loadedAt: Date | null;
  isWaiting: boolean;
};

/** Shown at most: the file comes out each month. */
const MOST_FILES = 24;

/** The files that were loaded and the one that waits, the latest first. */
export function listPracticeFiles({ tx, commissionerCode }: Scope): Promise<PracticeFileRow[]> {
  return tx.$queryRaw<PracticeFileRow[]>`
    SELECT f.id, f.file_name AS "fileName", f.found, s.display_name AS "sentBy", f.sent_at AS "sentAt", l.display_name AS "loadedBy",
      f.loaded_at AS "loadedAt", f.content IS NOT NULL AS "isWaiting"
    FROM practice_file f JOIN user_account s ON s.id = f.sent_by_id LEFT JOIN user_account l ON l.id = f.loaded_by_id
    WHERE f.commissioner_code = ${commissionerCode} AND (f.loaded_at IS NOT NULL OR f.content IS NOT NULL)
    ORDER BY f.sent_at DESC, f.id DESC LIMIT ${MOST_FILES}`;
}
