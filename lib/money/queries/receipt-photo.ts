import 'server-only';
import { createHash } from 'node:crypto';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, may } from '@/lib/core/policy/policy';
import { findReceipt } from '@/lib/money/store/receipt';
import { queryById } from '@/lib/platform/db/transaction';
import { keptFiles } from '@/lib/platform/files/kept-files';

export type ReceiptFile = { bytes: Uint8Array<ArrayBuffer>; mediaType: string };

/**
 * The stored photo or PDF of a receipt. Null if it is not there, was withdrawn, or is not theirs. Records
 * the view.
 * @throws if the file is missing or is not the one that was stored
 */
export async function receiptFile(actor: Actor, receiptId: string): Promise<ReceiptFile | null> {
  const receipt = await queryById(actor, { permission: 'receipt:view', ids: [receiptId] }, async (scope) => {
    const found = await findReceipt(scope, receiptId);
    if (!found || !may(actor, 'receipt:view', found)) return null;
    await recordEvent(scope, {
      action: 'receipt:view',
      personId: found.personId,
      subjectKind: 'receipt',
      subjectId: found.id,
    });
    return found;
  });
  if (!receipt) return null;
  const bytes = await keptFiles().get(receipt.storageKey);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== receipt.sha256) throw new Error(`Receipt ${receipt.id} is not the file that was stored`);
  return { bytes, mediaType: receipt.mediaType };
}
