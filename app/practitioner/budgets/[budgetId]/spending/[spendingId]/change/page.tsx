import { CannotMend } from '@/components/money/cannot-mend';
import { ChangeSpendingScreen } from '@/components/money/change-spending-screen';
import { recordedSpending } from '@/components/money/changed-values';
import { todayInLondon } from '@/lib/core/clock';
import { spendingToMend } from '@/lib/money/queries/spending-to-mend';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitChange } from './actions';

type Props = { params: Promise<{ budgetId: string; spendingId: string }> };

export default async function ChangeSpendingPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const { budgetId, spendingId } = await params;
  const line = await spendingToMend(actor, spendingId);
  if (!line || line.budgetId !== budgetId) pageNotFound();
  const back = `/practitioner/budgets/${budgetId}/spending/${line.id}`;
  if (line.refusal) return <CannotMend title="Change this spending" refusal={line.refusal} back={back} />;
  const today = todayInLondon();
  return (
    <ChangeSpendingScreen
      line={line}
      action={submitChange}
      initial={await startForm(actor, recordedSpending(line, today))}
      called={line.personName}
      back={back}
      today={today}
      reader="staff"
    />
  );
}
