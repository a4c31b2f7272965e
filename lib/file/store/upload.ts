import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { UploadState } from '@/lib/file/rules/upload';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import type { FileKind, FilePurpose } from '@/lib/platform/files/file-kinds';
import type { FileRefusal } from '@/lib/platform/files/file-refusals';

/** What a file is for. `domain` and `title` are of evidence. */
export type UploadPlace = {
  personId: string;
  subjectId: string;
  domain: string | null;
  title: string | null;
};

export type NewUpload = UploadPlace & {
  purpose: FilePurpose;
  kind: FileKind;
  bytes: number;
  sha256: string;
  storageKey: string;
};

/** Adds a file that waits for its check, sent by the actor under the name they have today. */
export async function insertUpload(
  { tx, commissionerCode, actor }: Scope,
  upload: NewUpload,
): Promise<string> {
  const id = newId();
  const sent = { sentById: actor.userId, sentByName: actor.displayName, sentAt: now() };
  await tx.upload.create({ data: { ...upload, ...sent, commissionerCode, id, state: 'CHECKING' } });
  return id;
}

/** How many files of a spending, or of a domain of an assessment, are being checked. */
export function countChecking(
  { tx, commissionerCode }: Scope,
  subjectId: string,
  domain: string | null,
): Promise<number> {
  return tx.upload.count({ where: { commissionerCode, subjectId, domain, state: 'CHECKING' } });
}

/** A file that is being checked. */
export type CheckingUpload = UploadPlace & {
  id: string;
  purpose: FilePurpose;
  kind: FileKind;
  storageKey: string;
  sentById: string;
  sentByName: string;
  sentAt: Date;
};

/** Locks a file that is being checked. Null when it has been checked, or is not there. */
export async function lockChecking(
  { tx, commissionerCode }: ActingScope,
  id: string,
): Promise<CheckingUpload | null> {
  await tx.$queryRaw`SELECT 1 FROM upload WHERE commissioner_code = ${commissionerCode} AND id = ${id}::uuid FOR UPDATE`;
  const row = await tx.upload.findUnique({ where: { commissionerCode_id: { commissionerCode, id } } });
  if (row?.state !== 'CHECKING' || row.storageKey === null) return null;
  const { storageKey } = row;
  return { ...row, storageKey, purpose: row.purpose as FilePurpose, kind: row.kind as FileKind };
}

/** Ends the check of a file. @param refusal null when it is kept */
export async function settleUpload(
  { tx, commissionerCode }: ActingScope,
  id: string,
  refusal: FileRefusal | null,
): Promise<void> {
  const state: UploadState = refusal ? 'REFUSED' : 'KEPT';
  await tx.upload.update({
    where: { commissionerCode_id: { commissionerCode, id } },
    data: { state, refusal, storageKey: null, checkedAt: now() },
  });
}

/** Takes the note of a refusal away. @returns whether it was the actor's own, and there */
export async function markSeen({ tx, commissionerCode, actor }: Scope, id: string): Promise<boolean> {
  const { count } = await tx.upload.updateMany({
    where: { commissionerCode, id, sentById: actor.userId, state: 'REFUSED', seenAt: null },
    data: { seenAt: now() },
  });
  return count === 1;
}

/**
 * The next files that have waited since before a moment, in the order of their ids: their job was lost, or
 * gave up.
 */
export async function listForgotten(
  { tx, commissionerCode }: ActingScope,
  { before, after, most }: { before: Date; after: string; most: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM upload WHERE commissioner_code = ${commissionerCode} AND state = 'CHECKING' AND sent_at < ${before}::timestamptz
      AND id > ${after}::uuid ORDER BY id LIMIT ${most}::int`;
  return rows.map(({ id }) => id);
}
