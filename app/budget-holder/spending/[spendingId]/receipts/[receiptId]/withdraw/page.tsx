import { WithdrawReceiptScreen } from '@/components/money/withdraw-receipt-screen';
import { spendingLine } from '@/lib/money/queries/spending-line';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitWithdrawReceipt } from './actions';

type Props = { params: Promise<{ spendingId: string; receiptId: string }> };

export default async function WithdrawReceiptPage({ params }: Props) {
  const actor = await requireActor('budget-holder');
  const { spendingId, receiptId } = await params;
  const line = await spendingLine(actor, spendingId);
  const receipt = line?.receipts.find(({ id, mayWithdraw }) => id === receiptId && mayWithdraw);
  if (!line || !receipt) pageNotFound();
  const represented = await representedPerson(actor, line.personId);
  return (
    <WithdrawReceiptScreen
      action={submitWithdrawReceipt}
      initial={await startForm(actor)}
      spendingId={spendingId}
      receipt={receipt}
      about={'person' in represented ? represented.person.about : null}
      back={`/budget-holder/spending/${spendingId}`}
    />
  );
}
