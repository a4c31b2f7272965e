import 'server-only';
import { type Actor, may } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { type AddUpload, type SendRefusal, sendFile } from '@/lib/file/commands/send-file';
import { countChecking } from '@/lib/file/store/upload';
import { lockSpending, type SpendingOfReceipt } from '@/lib/money/store/receipt';
import type { Scope } from '@/lib/platform/db/scope';
import { withoutNote } from '@/lib/platform/db/sent-form';
import { command } from '@/lib/platform/db/transaction';

export type AddReceipt = { spendingId: string; file: Uint8Array };
type NoRoom = NotFound | { kind: 'too-many-files' };
export type AddReceiptRefusal = NoRoom | SendRefusal;

type Added = { uploadId: string };

/** Enough for a long till roll in several photos. */
export const MOST_RECEIPTS = 10;

/**
 * Sends a receipt of a spending to be checked: the permission first, then the file, then file and row. It
 * becomes a receipt, under the same id, when it has passed (keep-receipt.ts).
 */
export async function addReceipt(
  actor: Actor,
  { spendingId, file }: AddReceipt,
): Promise<Result<Added, AddReceiptRefusal>> {
  const allowed = await withoutNote(() =>
    command(actor, 'spending:record', (scope) => lockOpenSpending(scope, spendingId)),
  );
  if (!allowed.ok) return allowed;
  return sendFile(actor, { purpose: 'RECEIPT', bytes: file }, (addUpload) =>
    add(actor, spendingId, addUpload),
  );
}

function add(actor: Actor, spendingId: string, addUpload: AddUpload): Promise<Result<Added, NoRoom>> {
  return command(actor, 'spending:record', async (scope): Promise<Result<Added, NoRoom>> => {
    const spending = await lockOpenSpending(scope, spendingId);
    if (!spending.ok) return spending;
    const { personId } = spending.value;
    const uploadId = await addUpload(scope, { personId, subjectId: spendingId, domain: null, title: null });
    return ok({ uploadId });
  });
}

async function lockOpenSpending(
  scope: Scope,
  spendingId: string,
): Promise<Result<SpendingOfReceipt, NoRoom>> {
  const spending = await lockSpending(scope, spendingId);
  if (!spending || !may(scope.actor, 'spending:record', spending)) return notFound;
  const checking = await countChecking(scope, spendingId, null);
  return spending.receipts + checking < MOST_RECEIPTS ? ok(spending) : fail({ kind: 'too-many-files' });
}
