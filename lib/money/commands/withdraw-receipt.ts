import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { mayWithdrawReceipt } from '@/lib/money/rules/receipt-withdrawal';
import { receiptFacts, withdrawalFacts } from '@/lib/money/store/money-facts';
import { areOfOneLine, findReceipt, insertWithdrawal } from '@/lib/money/store/receipt';
import { command } from '@/lib/platform/db/transaction';
import { keptFiles } from '@/lib/platform/files/kept-files';

export type WithdrawReceipt = { spendingId: string; receiptId: string; reason: string };

/**
 * Withdraws a receipt that was added by mistake, from the spending it was added to or one that mends it. Its
 * row and the reason stay; the picture is removed from the store, so that no user can open it any more.
 * @rule SPE-02 (docs/rules.md)
 */
export async function withdrawReceipt(
  actor: Actor,
  { spendingId, receiptId, reason }: WithdrawReceipt,
): Promise<Result<undefined, NotFound>> {
  const withdrawn = await command(actor, 'spending:record', async (scope) => {
    const receipt = await findReceipt(scope, receiptId);
    if (!receipt || !may(actor, 'spending:record', receipt)) return notFound;
    if (!(await areOfOneLine(scope, receipt.spendingId, spendingId))) return notFound;
    if (!mayWithdrawReceipt(actor, receipt)) return notFound;
    await insertWithdrawal(scope, receipt, reason);
    await recordEvent(scope, {
      action: 'receipt:withdraw',
      personId: receipt.personId,
      subjectKind: 'receipt',
      subjectId: receipt.id,
      reason,
      before: await receiptFacts(scope, receiptId),
      after: await withdrawalFacts(scope, receiptId),
    });
    return ok(receipt.storageKey);
  });
  if (!withdrawn.ok) return withdrawn;
  await keptFiles().drop(withdrawn.value);
  return ok(undefined);
}
