import 'server-only';
import { now } from '@/lib/core/clock';
import type { ResultFileFault } from '@/lib/payment/rules/result-file';
import type { ResultsFound } from '@/lib/payment/rules/results-found';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import { openAccount, sealAccount } from '@/lib/platform/seal/account-seal';
import type { ResealedFile, ResealFrom } from './payment-file';

export type ResultFileState = 'READING' | 'READ' | 'REFUSED' | 'APPLIED' | 'DROPPED';

export type ResultFileRow = {
  id: string;
  layoutId: string;
  layoutName: string;
  fileName: string;
  state: ResultFileState;
  refusal: ResultFileFault | null;
  found: ResultsFound | null;
  sentBy: string;
  sentAt: Date;
  appliedBy: string | null;
  appliedAt: Date | null;
};

/** Shown at most. */
const MOST = 24;

/** The files of results that were not dropped, the latest first. */
export function listResultFiles({ tx, commissionerCode }: ActingScope): Promise<ResultFileRow[]> {
  return tx.$queryRaw<ResultFileRow[]>`
    SELECT f.id, f.layout_id AS "layoutId", l.name AS "layoutName", f.file_name AS "fileName", f.state, f.refusal, f.found,
      s.display_name AS "sentBy", f.sent_at AS "sentAt", a.display_name AS "appliedBy", f.applied_at AS "appliedAt"
    FROM payment_result_file f JOIN payment_layout l ON l.commissioner_code = f.commissioner_code AND l.id = f.layout_id
    JOIN user_account s ON s.id = f.sent_by_id LEFT JOIN user_account a ON a.id = f.applied_by_id
    WHERE f.commissioner_code = ${commissionerCode} AND f.state <> 'DROPPED' ORDER BY f.sent_at DESC, f.id DESC LIMIT ${MOST}`;
}

/** Files of results wait for each other until COMMIT. */
export async function lockResultFiles({ tx, commissionerCode }: ActingScope): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('payment_result_file ' || ${commissionerCode}, 0))`;
}

export type NewResultFile = {
  id: string;
  layoutId: string;
  fileName: string;
  sha256: string;
  byteCount: number;
  content: string;
};

/** Keeps a file for its job, encrypted. One that waited before is dropped. */
export async function insertResultFile(scope: Scope, { content, ...file }: NewResultFile): Promise<void> {
  const { tx, commissionerCode, actor } = scope;
  await tx.paymentResultFile.updateMany({
    where: { commissionerCode, state: { in: ['READING', 'READ'] } },
    data: { state: 'DROPPED', sealed: null, keyId: null },
  });
  const sealed = sealAccount(content, boundTo(scope, file.id));
  const sent = { sentById: actor.userId, sentAt: now() };
  await tx.paymentResultFile.create({
    data: { ...file, ...sealed, ...sent, commissionerCode, state: 'READING' },
  });
}

/** The content of a file that waits in a state. Null: it does not, or no key that is given opens it. */
export async function openResultFile(
  scope: ActingScope,
  { id, state }: { id: string; state: 'READING' | 'READ' },
): Promise<{ layoutId: string; content: string | null } | null> {
  const { tx, commissionerCode } = scope;
  const row = await tx.paymentResultFile.findFirst({
    where: { commissionerCode, id, state },
    select: { layoutId: true, sealed: true, keyId: true },
  });
  if (!row || row.sealed === null || row.keyId === null) return null;
  const content = openAccount({ sealed: row.sealed, keyId: row.keyId }, boundTo(scope, id));
  return { layoutId: row.layoutId, content };
}

/** Says what a file does that was read. */
export async function markRead(
  { tx, commissionerCode }: ActingScope,
  { id, found }: { id: string; found: ResultsFound },
): Promise<void> {
  await tx.paymentResultFile.updateMany({ where: { commissionerCode, id }, data: { state: 'READ', found } });
}

/** Says why a file cannot be read. Its content goes. */
export async function markRefused(
  { tx, commissionerCode }: ActingScope,
  { id, refusal }: { id: string; refusal: ResultFileFault },
): Promise<void> {
  const data = { state: 'REFUSED', refusal, sealed: null, keyId: null, found: Prisma.DbNull };
  await tx.paymentResultFile.updateMany({ where: { commissionerCode, id }, data });
}

/** Marks a file as applied, with what it did. Its content goes. */
export async function markApplied(
  { tx, commissionerCode, actor }: Scope,
  { id, found }: { id: string; found: ResultsFound },
): Promise<void> {
  const data = {
    state: 'APPLIED',
    found,
    sealed: null,
    keyId: null,
    appliedById: actor.userId,
    appliedAt: now(),
  };
  await tx.paymentResultFile.updateMany({ where: { commissionerCode, id }, data });
}

/** Encrypts with the key of now the file that waits, where an earlier key encrypted it. */
export async function resealResultFile(
  scope: ActingScope,
  { keyId, after }: ResealFrom,
): Promise<ResealedFile> {
  const { tx, commissionerCode } = scope;
  await lockResultFiles(scope);
  const row = await tx.paymentResultFile.findFirst({
    where: { commissionerCode, sealed: { not: null }, keyId: { not: keyId }, id: { gt: after } },
    orderBy: { id: 'asc' },
    select: { id: true, keyId: true, sealed: true },
  });
  if (!row?.sealed || row.keyId === null) return { last: null, resealed: 0 };
  const text = openAccount({ sealed: row.sealed, keyId: row.keyId }, boundTo(scope, row.id));
  if (text === null) return { last: row.id, resealed: 0 };
  const data = sealAccount(text, boundTo(scope, row.id));
  await tx.paymentResultFile.updateMany({ where: { commissionerCode, id: row.id }, data });
  return { last: row.id, resealed: 1 };
}

/** What a cipher text belongs to: copied to another row it cannot be opened. */
function boundTo({ commissionerCode }: Pick<ActingScope, 'commissionerCode'>, id: string): string {
  return [commissionerCode, 'payment_result_file', id].join(' ');
}
