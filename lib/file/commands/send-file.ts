import 'server-only';
import { createHash } from 'node:crypto';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type Result } from '@/lib/core/result';
import { MOST_UPLOADS_AN_HOUR } from '@/lib/file/rules/upload';
import { insertUpload, type UploadPlace } from '@/lib/file/store/upload';
import { rateLimiter } from '@/lib/platform/db/rate-limiter';
import type { Scope } from '@/lib/platform/db/scope';
import { isSentBefore } from '@/lib/platform/db/sent-form';
import { FILE_KINDS, type FilePurpose, fileKindOf } from '@/lib/platform/files/file-kinds';
import { keptFiles } from '@/lib/platform/files/kept-files';
import { addJob } from '@/lib/platform/jobs/add-job';

/** What can be said of a file before it is checked. */
export type SendRefusal = {
  kind: 'file-missing' | 'file-type' | 'file-too-large' | 'too-many-uploads';
};

/** Adds the row of the file and the job of its check, in the command's own transaction. */
export type AddUpload = (scope: Scope, place: UploadPlace) => Promise<string>;

type Sent = { purpose: FilePurpose; bytes: Uint8Array };

/**
 * Takes a file that no user can open before it is checked. Stores it, then runs `add`, which asks the
 * policy and calls what it is given; when that refuses, or the form was sent before, the file is removed.
 * After a fault it stays, because its row may exist.
 */
export async function sendFile<T, E extends { kind: string }>(
  actor: Actor,
  { purpose, bytes }: Sent,
  add: (addUpload: AddUpload) => Promise<Result<T, E>>,
): Promise<Result<T, E | SendRefusal>> {
  if (bytes.length === 0) return fail({ kind: 'file-missing' });
  const kind = fileKindOf(bytes, purpose);
  if (!kind) return fail({ kind: 'file-type' });
  if (bytes.length > FILE_KINDS[kind].mostBytes) return fail({ kind: 'file-too-large' });
  if (!(await isWithinLimit(actor.userId))) return fail({ kind: 'too-many-uploads' });
  const storageKey = await keptFiles().put(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const added = await add(async (scope, place) => {
    const id = await insertUpload(scope, {
      ...place,
      purpose,
      kind,
      bytes: bytes.length,
      sha256,
      storageKey,
    });
    await addJob(scope, 'check-file', id);
    await recordEvent(scope, {
      action: 'file:send',
      personId: place.personId,
      subjectKind: 'upload',
      subjectId: id,
      after: { purpose, kind, sha256, about: place.subjectId },
    });
    return id;
  }).catch(async (thrown: unknown) => {
    if (isSentBefore(thrown)) await keptFiles().drop(storageKey);
    throw thrown;
  });
  if (!added.ok) await keptFiles().drop(storageKey);
  return added;
}

const HOUR_SECONDS = 3600;

async function isWithinLimit(userId: string): Promise<boolean> {
  const limit = rateLimiter({
    keyPrefix: 'upload',
    points: MOST_UPLOADS_AN_HOUR,
    durationSeconds: HOUR_SECONDS,
  });
  return limit.consume(userId).then(
    () => true,
    (thrown: unknown) => {
      if (thrown instanceof Error) throw thrown;
      return false;
    },
  );
}
