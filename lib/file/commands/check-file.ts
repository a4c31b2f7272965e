import 'server-only';
import { createHash } from 'node:crypto';
import { recordEvent } from '@/lib/audit/store/audit';
import { type CheckingUpload, lockChecking, settleUpload } from '@/lib/file/store/upload';
import { type SystemScope, systemCommand } from '@/lib/platform/db/system-command';
import { checkInChild } from '@/lib/platform/files/check-in-child';
import type { CheckOutcome, Passed } from '@/lib/platform/files/checker/outcome';
import { FILE_KINDS, type FilePurpose } from '@/lib/platform/files/file-kinds';
import type { FileRefusal } from '@/lib/platform/files/file-refusals';
import { keptFiles } from '@/lib/platform/files/kept-files';
import { hasVirus } from '@/lib/platform/files/scan';
import type { JobSubject } from '@/lib/platform/jobs/job-kinds';

/** A file that passed its check, as it is kept. */
export type KeptFile = Pick<Passed, 'size' | 'isPartLeftOut'> & {
  storageKey: string;
  mediaType: string;
  bytes: number;
  /** Of what is kept, hex. */
  sha256: string;
};

/**
 * Makes a file that passed what it is for: a receipt, or evidence, under the id of its upload. Returns why
 * not when its place takes none any more.
 */
export type Keeper = (
  scope: SystemScope,
  upload: CheckingUpload,
  kept: KeptFile,
) => Promise<FileRefusal | null>;
export type Keepers = Record<FilePurpose, Keeper>;

/**
 * The job that checks a file: by the virus scanner, where there is one, then in a child process. The file
 * is kept or refused in one transaction; one that was settled already is left alone. A scanner that does
 * not answer fails the job, and the file goes on waiting.
 */
export async function checkFile(
  { commissionerCode, subjectId }: JobSubject,
  keepers: Keepers,
): Promise<void> {
  const upload = await systemCommand(commissionerCode, (scope) => lockChecking(scope, subjectId));
  if (!upload) return;
  const outcome = await check(upload, await keptFiles().get(upload.storageKey));
  const kept = outcome.ok ? await store(upload, outcome) : null;
  const refusal = outcome.ok ? null : outcome.refusal;
  const isKept = await systemCommand(commissionerCode, (scope) =>
    settle({ scope, subjectId, kept, refusal, keepers }),
  );
  if (kept && !isKept) await keptFiles().drop(kept.storageKey);
  await keptFiles().drop(upload.storageKey);
}

async function check(upload: CheckingUpload, bytes: Uint8Array): Promise<CheckOutcome> {
  if (await hasVirus(bytes)) return { ok: false, refusal: 'file-virus' };
  return checkInChild(upload.kind, bytes);
}

async function store({ kind }: CheckingUpload, { bytes, size, isPartLeftOut }: Passed): Promise<KeptFile> {
  return {
    size,
    isPartLeftOut,
    storageKey: await keptFiles().put(bytes),
    mediaType: FILE_KINDS[kind].kept.mediaType,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

type Settling = {
  scope: SystemScope;
  subjectId: string;
  kept: KeptFile | null;
  refusal: FileRefusal | null;
  keepers: Keepers;
};

/** @returns whether the file is kept */
async function settle({ scope, subjectId, kept, refusal, keepers }: Settling): Promise<boolean> {
  const upload = await lockChecking(scope, subjectId);
  if (!upload) return false;
  const why = kept ? await keepers[upload.purpose](scope, upload, kept) : refusal;
  await settleUpload(scope, upload.id, why);
  await recordEvent(scope, {
    action: why ? 'file:refuse' : 'file:keep',
    personId: upload.personId,
    subjectKind: 'upload',
    subjectId: upload.id,
    after: { refusal: why, sha256: why ? null : kept?.sha256 },
  });
  return why === null;
}
