import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Keeper } from '@/lib/file/commands/check-file';
import { receiptFacts } from '@/lib/money/store/money-facts';
import { insertReceipt, lockSpending } from '@/lib/money/store/receipt';
import { MOST_RECEIPTS } from './add-receipt';

/** Makes a file that passed its check a receipt of its spending. */
export const keepReceipt: Keeper = async (scope, upload, { size, ...kept }) => {
  const spending = await lockSpending(scope, upload.subjectId);
  if (!spending) return 'no-longer-open';
  if (spending.receipts >= MOST_RECEIPTS) return 'too-many-files';
  await insertReceipt(scope, {
    ...kept,
    id: upload.id,
    spendingId: spending.id,
    personId: spending.personId,
    width: size?.width ?? null,
    height: size?.height ?? null,
    uploadedById: upload.sentById,
    uploadedAt: upload.sentAt,
  });
  await recordEvent(scope, {
    action: 'receipt:add',
    personId: spending.personId,
    subjectKind: 'receipt',
    subjectId: upload.id,
    after: await receiptFacts(scope, upload.id),
  });
  return null;
};
