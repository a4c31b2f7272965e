import { BackLink } from '@/components/nhs/back-link';
import { PageTitle } from '@/components/page/page-title';
import { CheckLineScreen } from '@/components/spending/check-line-screen';
import { todayInLondon } from '@/lib/core/clock';
import { spendingCheck } from '@/lib/spending/queries/spending-check';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitDecision } from './actions';

type Props = { params: Promise<{ budgetId: string; spendingId: string }> };

export default async function CheckLinePage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { budgetId, spendingId } = await params;
  const view = await spendingCheck(actor, budgetId, spendingId, todayInLondon());
  if (!view) pageNotFound();
  return (
    <>
      {view.choices.length === 0 && <PageTitle title="Check a spending" />}
      <BackLink href={`/commissioner/budgets/${budgetId}/check`}>Back to the spending</BackLink>
      <CheckLineScreen view={view} decide={submitDecision} initial={await startForm(actor)} />
    </>
  );
}
