import 'server-only';
import { createHash } from 'node:crypto';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { insertReceipt, lockSpending, type SpendingOfReceipt } from '@/lib/money/store/receipt';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { keptFiles } from '@/lib/platform/files/kept-files';
import { type PhotoRefusal, receiptPhoto } from '@/lib/platform/files/photo';

export type AddReceipt = { spendingId: string; file: Uint8Array };
export type AddReceiptRefusal = NotFound | PhotoRefusal | { kind: 'too-many-receipts' };

type Added = { receiptId: string };

/** Enough for a long till roll in several photos. */
const MOST_RECEIPTS = 10;

/**
 * Adds a photo of a receipt to a spending. Checks the right first, then the picture, then stores file and
 * row. If the row is refused, the file is removed. After a fault it stays, because the row may exist; no user
 * can reach a file without a row.
 */
export async function addReceipt(
  actor: Actor,
  { spendingId, file }: AddReceipt,
): Promise<Result<Added, AddReceiptRefusal>> {
  const allowed = await command(actor, 'spending:record', (scope) => lockOpenSpending(scope, spendingId));
  if (!allowed.ok) return allowed;
  const photo = await receiptPhoto(file);
  if (!photo.ok) return photo;
  const storageKey = await keptFiles().put(photo.value.bytes);
  const added = await storeReceipt(actor, spendingId, storageKey, photo.value);
  if (!added.ok) await keptFiles().drop(storageKey);
  return added;
}

async function lockOpenSpending(
  scope: Scope,
  spendingId: string,
): Promise<Result<SpendingOfReceipt, AddReceiptRefusal>> {
  const spending = await lockSpending(scope, spendingId);
  if (!spending || !may(scope.actor, 'spending:record', spending)) return notFound;
  return spending.receipts < MOST_RECEIPTS ? ok(spending) : fail({ kind: 'too-many-receipts' });
}

type StoredPhoto = { bytes: Uint8Array; width: number; height: number };

function storeReceipt(
  actor: Actor,
  spendingId: string,
  storageKey: string,
  { bytes, width, height }: StoredPhoto,
): Promise<Result<Added, AddReceiptRefusal>> {
  return command(actor, 'spending:record', async (scope): Promise<Result<Added, AddReceiptRefusal>> => {
    const spending = await lockOpenSpending(scope, spendingId);
    if (!spending.ok) return spending;
    const { personId } = spending.value;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const receiptId = await insertReceipt(scope, {
      spendingId,
      personId,
      storageKey,
      mediaType: 'image/jpeg',
      bytes: bytes.length,
      sha256,
      width,
      height,
    });
    await recordEvent(scope, {
      action: 'receipt:add',
      personId,
      subjectKind: 'receipt',
      subjectId: receiptId,
      after: { spendingId, sha256 },
    });
    return ok({ receiptId });
  });
}
