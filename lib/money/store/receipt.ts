import 'server-only';
import { now } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Scope } from '@/lib/platform/db/scope';

export type NewReceipt = {
  spendingId: string;
  personId: string;
  storageKey: string;
  mediaType: string;
  bytes: number;
  /** Of the stored file, in hex. */
  sha256: string;
  width: number;
  height: number;
};

/** A spending as a new receipt needs it. Its `personId` and `commissionerCode` make it a policy subject. */
export type SpendingOfReceipt = { commissionerCode: string; id: string; personId: string; receipts: number };

/** Locks the spending's row, so that its receipts are counted one after the other. */
export async function lockSpending(scope: Scope, spendingId: string): Promise<SpendingOfReceipt | null> {
  const { tx, commissionerCode } = scope;
  await tx.$queryRaw`SELECT 1 FROM spending WHERE commissioner_code = ${commissionerCode} AND id = ${spendingId}::uuid FOR UPDATE`;
  const row = await tx.spending.findUnique({
    where: { commissionerCode_id: { commissionerCode, id: spendingId } },
    select: { commissionerCode: true, id: true, personId: true, _count: { select: { receipts: true } } },
  });
  return row && { ...row, receipts: row._count.receipts };
}

export async function insertReceipt(
  { tx, commissionerCode, actor }: Scope,
  receipt: NewReceipt,
): Promise<string> {
  const id = newId();
  const uploaded = { uploadedById: actor.userId, uploadedAt: now() };
  await tx.receipt.create({ data: { ...receipt, ...uploaded, commissionerCode, id } });
  return id;
}

export type StoredReceipt = {
  commissionerCode: string;
  id: string;
  personId: string;
  storageKey: string;
  sha256: string;
};

export async function findReceipt(
  { tx, commissionerCode }: Scope,
  id: string,
): Promise<StoredReceipt | null> {
  return tx.receipt.findUnique({
    where: { commissionerCode_id: { commissionerCode, id } },
    select: { commissionerCode: true, id: true, personId: true, storageKey: true, sha256: true },
  });
}
