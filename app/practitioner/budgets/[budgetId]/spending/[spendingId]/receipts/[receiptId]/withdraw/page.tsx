import { WithdrawReceiptScreen } from '@/components/money/withdraw-receipt-screen';
import { spendingLine } from '@/lib/money/queries/spending-line';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitWithdrawReceipt } from './actions';

type Props = { params: Promise<{ budgetId: string; spendingId: string; receiptId: string }> };

export default async function WithdrawReceiptPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { budgetId, spendingId, receiptId } = await params;
  const line = await spendingLine(actor, spendingId);
  const receipt = line?.receipts.find(({ id, mayWithdraw }) => id === receiptId && mayWithdraw);
  if (!receipt || line?.budgetId !== budgetId) pageNotFound();
  return (
    <WithdrawReceiptScreen
      action={submitWithdrawReceipt}
      initial={await startForm(actor)}
      spendingId={spendingId}
      receipt={receipt}
      back={`/practitioner/budgets/${budgetId}/spending/${spendingId}`}
    >
      <input type="hidden" name="budgetId" value={budgetId} />
    </WithdrawReceiptScreen>
  );
}
