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

/** Enough for a long till roll in parts. */
const MOST_RECEIPTS = 10;

/**
 * Puts a photo of a receipt beside a spending. First whether they may, then the picture, then file and row together: when
 * the row is refused, the file goes too. After a fault it stays, because the row may have been written all the same; a file
 * without a row is out of everybody's reach.
 */
export async function addReceipt(
  actor: Actor,
  { spendingId, file }: AddReceipt,
): Promise<Result<Added, AddReceiptRefusal>> {
  const allowed = await command(actor, 'spending:record', (scope) => spendingFor(scope, spendingId));
  if (!allowed.ok) return allowed;
  const photo = await receiptPhoto(file);
  if (!photo.ok) return photo;
  const storageKey = await keptFiles().put(photo.value.bytes);
  const added = await keep(actor, spendingId, storageKey, photo.value);
  if (!added.ok) await keptFiles().drop(storageKey);
  return added;
}

async function spendingFor(
  scope: Scope,
  spendingId: string,
): Promise<Result<SpendingOfReceipt, AddReceiptRefusal>> {
  const spending = await lockSpending(scope, spendingId);
  if (!spending || !may(scope.actor, 'spending:record', spending)) return notFound;
  return spending.receipts < MOST_RECEIPTS ? ok(spending) : fail({ kind: 'too-many-receipts' });
}

type Kept = { bytes: Uint8Array; width: number; height: number };

function keep(
  actor: Actor,
  spendingId: string,
  storageKey: string,
  { bytes, width, height }: Kept,
): Promise<Result<Added, AddReceiptRefusal>> {
  return command(actor, 'spending:record', async (scope): Promise<Result<Added, AddReceiptRefusal>> => {
    const spending = await spendingFor(scope, spendingId);
    if (!spending.ok) return spending;
    const { personId } = spending.value;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const receiptId = await insertReceipt(scope, {
      ...{
        spendingId,
        personId,
        storageKey,
        mediaType: 'image/jpeg',
        bytes: bytes.length,
        sha256,
        width,
        height,
      },
    });
    const subject = { personId, subjectKind: 'receipt', subjectId: receiptId };
    await recordEvent(scope, { action: 'receipt:add', ...subject, after: { spendingId, sha256 } });
    return ok({ receiptId });
  });
}
