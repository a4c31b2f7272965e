import 'server-only';
import { createHash } from 'node:crypto';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Pence } from '@/lib/core/money';
import type { RunFile } from '@/lib/payment/rules/payable-line';
import { penceFrom } from '@/lib/platform/db/pence';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';
import { openAccount, sealAccount } from '@/lib/platform/seal/account-seal';

/** The file of a run without its content. */
export type PaymentFile = {
  id: string;
  way: string;
  fileName: string;
  sha256: string;
  byteCount: number;
  lineCount: number;
  total: Pence;
  /** Further totals of its kind, by name. */
  controlTotals: Record<string, string | number>;
  madeBy: string;
  madeAt: Date;
};

/** Keeps the file of a run, encrypted. A second one of the run is refused by the database. */
export async function insertPaymentFile(
  scope: Scope,
  runId: string,
  { content, total, ...file }: RunFile & { lineCount: number; total: Pence },
): Promise<void> {
  const { tx, commissionerCode, actor } = scope;
  const id = newId();
  await tx.paymentFile.create({
    data: {
      ...file,
      ...sealAccount(content, boundTo(scope, id)),
      commissionerCode,
      id,
      runId,
      sha256: createHash('sha256').update(content).digest('hex'),
      byteCount: Buffer.byteLength(content),
      totalPence: total,
      madeById: actor.userId,
      madeAt: now(),
    },
  });
}

type Row = Omit<PaymentFile, 'total'> & { total: bigint };

/** The file of a run; null: it is not made yet. */
export async function findPaymentFile(
  { tx, commissionerCode }: ActingScope,
  runId: string,
): Promise<PaymentFile | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT f.id, f.way, f.file_name AS "fileName", f.sha256, f.byte_count AS "byteCount", f.line_count AS "lineCount",
      f.total_pence AS total, f.control_totals AS "controlTotals", u.display_name AS "madeBy", f.made_at AS "madeAt"
    FROM payment_file f JOIN user_account u ON u.id = f.made_by_id
    WHERE f.commissioner_code = ${commissionerCode} AND f.run_id = ${runId}::uuid`;
  return row ? { ...row, total: penceFrom(row.total) } : null;
}

/** The content of the file of a run. Null: it is not made, or no key that is given opens it. */
export async function openPaymentFile(scope: ActingScope, runId: string): Promise<string | null> {
  const { tx, commissionerCode } = scope;
  const row = await tx.paymentFile.findUnique({
    where: { commissionerCode_runId: { commissionerCode, runId } },
    select: { id: true, sealed: true, keyId: true },
  });
  return row && openAccount(row, boundTo(scope, row.id));
}

/** Where a job that seals files again is, and the key of now. */
export type ResealFrom = { keyId: string; after: string };

/** `last`: the file that was read; null: there was none. */
export type ResealedFile = { last: string | null; resealed: number };

/** Encrypts with the key of now the next file that an earlier key encrypted. */
export async function resealPaymentFile(
  scope: ActingScope,
  { keyId, after }: ResealFrom,
): Promise<ResealedFile> {
  const { tx, commissionerCode } = scope;
  const row = await tx.paymentFile.findFirst({
    where: { commissionerCode, keyId: { not: keyId }, id: { gt: after } },
    orderBy: { id: 'asc' },
    select: { id: true, keyId: true, sealed: true },
  });
  if (!row) return { last: null, resealed: 0 };
  const text = openAccount(row, boundTo(scope, row.id));
  if (text === null) return { last: row.id, resealed: 0 };
  const data = sealAccount(text, boundTo(scope, row.id));
  await tx.paymentFile.updateMany({ where: { commissionerCode, id: row.id }, data });
  return { last: row.id, resealed: 1 };
}

/** What a cipher text belongs to: copied to another row it cannot be opened. */
function boundTo({ commissionerCode }: Pick<ActingScope, 'commissionerCode'>, id: string): string {
  return [commissionerCode, 'payment_file', id].join(' ');
}
