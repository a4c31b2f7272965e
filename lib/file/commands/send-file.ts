import 'server-only';
import { createHash } from 'node:crypto';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok, type Result } from '@/lib/core/result';
import { MOST_UPLOADS_AN_HOUR } from '@/lib/file/rules/upload';
import { insertUpload, type UploadPlace } from '@/lib/file/store/upload';
import { rateLimiter } from '@/lib/platform/db/rate-limiter';
import type { Scope } from '@/lib/platform/db/scope';
import { isSentBefore } from '@/lib/platform/db/sent-form';
import { FILE_KINDS, type FileKind, type FilePurpose, fileKindOf } from '@/lib/platform/files/file-kinds';
import { keptFiles } from '@/lib/platform/files/kept-files';
import { addJob } from '@/lib/platform/jobs/add-job';

/** What can be said of a file before it is checked. */
export type SendRefusal = {
  kind: 'file-missing' | 'file-type' | 'file-too-large' | 'too-many-uploads';
};

/** Adds the row of the file and the job of its check, in the command's own transaction. */
export type AddUpload = (scope: Scope, place: UploadPlace) => Promise<string>;

/** The same for each of several files. */
export type AddUploads = (scope: Scope, place: UploadPlace) => Promise<string[]>;

type Sent = { purpose: FilePurpose; bytes: Uint8Array };

/**
 * Takes a file that no user can open before it is checked. Stores it, then runs `add`, which asks the
 * policy and calls what it is given; when that refuses, or the form was sent before, the file is removed.
 * After a fault it stays, because its row may exist.
 */
export function sendFile<T, E extends { kind: string }>(
  actor: Actor,
  { purpose, bytes }: Sent,
  add: (addUpload: AddUpload) => Promise<Result<T, E>>,
): Promise<Result<T, E | SendRefusal>> {
  return sendFiles(actor, { purpose, files: [bytes] }, (addUploads) =>
    add(async (scope, place) => {
      const [id = ''] = await addUploads(scope, place);
      return id;
    }),
  );
}

/**
 * The same for the files of one form, of which there may be none: all are taken, or none is. Those that `add`
 * did not ask for are removed.
 */
export async function sendFiles<T, E extends { kind: string }>(
  actor: Actor,
  { purpose, files }: { purpose: FilePurpose; files: readonly Uint8Array[] },
  add: (addUploads: AddUploads) => Promise<Result<T, E>>,
): Promise<Result<T, E | SendRefusal>> {
  const kinds: FileKind[] = [];
  for (const bytes of files) {
    const kind = kindToSend(bytes, purpose);
    if (!kind.ok) return kind;
    kinds.push(kind.value);
  }
  if (files.length > 0 && !(await isWithinLimit(actor.userId, files.length)))
    return fail({ kind: 'too-many-uploads' });
  const stored: StoredFile[] = [];
  for (const [index, kind] of kinds.entries()) stored.push(await store(files[index], kind));
  const drop = async () => {
    for (const { storageKey } of stored) await keptFiles().drop(storageKey);
  };
  let isAsked = false;
  const added = await add((scope, place) => {
    isAsked = true;
    return addRows(scope, { ...place, purpose }, stored);
  }).catch(async (thrown: unknown) => {
    if (isSentBefore(thrown)) await drop();
    throw thrown;
  });
  if (!added.ok || !isAsked) await drop();
  return added;
}

type StoredFile = { kind: FileKind; bytes: number; sha256: string; storageKey: string };

function kindToSend(bytes: Uint8Array, purpose: FilePurpose): Result<FileKind, SendRefusal> {
  if (bytes.length === 0) return fail({ kind: 'file-missing' });
  const kind = fileKindOf(bytes, purpose);
  if (!kind) return fail({ kind: 'file-type' });
  return bytes.length > FILE_KINDS[kind].mostBytes ? fail({ kind: 'file-too-large' }) : ok(kind);
}

async function store(bytes: Uint8Array = new Uint8Array(), kind: FileKind): Promise<StoredFile> {
  const storageKey = await keptFiles().put(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { kind, bytes: bytes.length, sha256, storageKey };
}

async function addRows(
  scope: Scope,
  place: UploadPlace & { purpose: FilePurpose },
  stored: readonly StoredFile[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const file of stored) {
    const id = await insertUpload(scope, { ...place, ...file });
    await addJob(scope, 'check-file', id);
    const { purpose, personId, subjectId: about } = place;
    await recordEvent(scope, {
      action: 'file:send',
      personId,
      subjectKind: 'upload',
      subjectId: id,
      after: { purpose, kind: file.kind, sha256: file.sha256, about },
    });
    ids.push(id);
  }
  return ids;
}

const HOUR_SECONDS = 3600;

async function isWithinLimit(userId: string, files: number): Promise<boolean> {
  const limit = rateLimiter({
    keyPrefix: 'upload',
    points: MOST_UPLOADS_AN_HOUR,
    durationSeconds: HOUR_SECONDS,
  });
  return limit.consume(userId, files).then(
    () => true,
    (thrown: unknown) => {
      if (thrown instanceof Error) throw thrown;
      return false;
    },
  );
}
