import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { ActingScope, Scope } from '@/lib/platform/db/scope';

export type NewReceipt = {
  /** That of its upload. */
  id: string;
  spendingId: string;
  personId: string;
  storageKey: string;
  mediaType: string;
  bytes: number;
  /** Of the stored file, in hex. */
  sha256: string;
  /** Of a picture. */
  width: number | null;
  height: number | null;
  isPartLeftOut: boolean;
  uploadedById: string;
  uploadedAt: Date;
};

/** A spending as a new receipt needs it. Its `personId` and `commissionerCode` make it a policy subject. */
export type SpendingOfReceipt = { commissionerCode: string; id: string; personId: string; receipts: number };

/** Locks the spending's row, so that its receipts are counted one after the other. */
export async function lockSpending(
  { tx, commissionerCode }: ActingScope,
  spendingId: string,
): Promise<SpendingOfReceipt | null> {
  await tx.$queryRaw`SELECT 1 FROM spending WHERE commissioner_code = ${commissionerCode} AND id = ${spendingId}::uuid FOR UPDATE`;
  const row = await tx.spending.findUnique({
    where: { commissionerCode_id: { commissionerCode, id: spendingId } },
    select: { commissionerCode: true, id: true, personId: true },
  });
  if (!row) return null;
  const receipts = await tx.receipt.count({ where: { commissionerCode, spendingId, withdrawal: null } });
  return { ...row, receipts };
}

export async function insertReceipt(
  { tx, commissionerCode }: ActingScope,
  receipt: NewReceipt,
): Promise<void> {
  await tx.receipt.create({ data: { ...receipt, commissionerCode } });
}

export type StoredReceipt = {
  commissionerCode: string;
  id: string;
  spendingId: string;
  personId: string;
  storageKey: string;
  mediaType: string;
  sha256: string;
  uploadedById: string;
  uploadedAt: Date;
};

/** Null when it is not there, or was withdrawn. */
export async function findReceipt(
  { tx, commissionerCode }: Scope,
  id: string,
): Promise<StoredReceipt | null> {
  return tx.receipt.findFirst({
    where: { commissionerCode, id, withdrawal: null },
    select: {
      commissionerCode: true, id: true, spendingId: true, personId: true, storageKey: true, mediaType: true, sha256: true, uploadedById: true, uploadedAt: true,
    }, // biome-ignore format: a list of columns
  });
}

/** Whether two spendings are of one line: the same one, or one mends the other. */
export async function areOfOneLine(
  { tx, commissionerCode }: Scope,
  one: string,
  other: string,
): Promise<boolean> {
  if (one === other) return true;
  const rows = await tx.spending.findMany({
    where: { commissionerCode, id: { in: [one, other] } },
    select: { id: true, firstId: true },
  });
  const [first, second] = rows.map(({ id, firstId }) => firstId ?? id);
  return second !== undefined && first === second;
}

/** Withdraws a receipt. Its row stays; the caller removes its file once this is committed. */
export async function insertWithdrawal(
  { tx, commissionerCode, actor }: Scope,
  { id: receiptId, personId }: StoredReceipt,
  reason: string,
): Promise<void> {
  const by = { withdrawnById: actor.userId, withdrawnByName: actor.displayName, withdrawnAt: now() };
  await tx.receiptWithdrawal.create({
    data: { ...by, commissionerCode, id: newId(), receiptId, personId, reason },
  });
}
