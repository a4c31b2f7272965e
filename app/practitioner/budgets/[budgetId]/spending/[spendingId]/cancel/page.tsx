import { CancelSpendingScreen } from '@/components/money/cancel-spending-screen';
import { CannotMend } from '@/components/money/cannot-mend';
import { spendingToMend } from '@/lib/money/queries/spending-to-mend';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitCancellation } from './actions';

type Props = { params: Promise<{ budgetId: string; spendingId: string }> };

export default async function CancelSpendingPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { budgetId, spendingId } = await params;
  const line = await spendingToMend(actor, spendingId);
  if (!line || line.budgetId !== budgetId) pageNotFound();
  const back = `/practitioner/budgets/${budgetId}/spending/${line.id}`;
  if (line.refusal) return <CannotMend title="Cancel this spending?" refusal={line.refusal} back={back} />;
  return (
    <CancelSpendingScreen
      line={line}
      action={submitCancellation}
      initial={await startForm(actor)}
      called={line.personName}
      back={back}
    />
  );
}
