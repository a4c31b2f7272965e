import { BudgetScreen } from '@/components/money/budget-screen';
import { BackLink } from '@/components/nhs/back-link';
import { ButtonLink } from '@/components/nhs/button-link';
import { todayInLondon } from '@/lib/core/clock';
import { budgetView } from '@/lib/money/queries/budget-view';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

type Props = {
  params: Promise<{ budgetId: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export default async function BudgetPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { budgetId } = await params;
  const { after } = await searchParams;
  const view = await budgetView(actor, budgetId, [after].flat()[0], todayInLondon());
  if (!view) absent();
  const { personId, ...screen } = view;
  const href = `/practitioner/budgets/${budgetId}`;
  const canRecord = view.mayRecord && view.state !== 'ENDED';
  return (
    <BudgetScreen
      {...screen}
      href={href}
      before={<BackLink href={`/practitioner/people/${personId}`}>Back to the person</BackLink>}
      {...(canRecord
        ? { links: <ButtonLink href={`${href}/spending/new`}>Record spending</ButtonLink> }
        : {})}
      {...(view.mayRecord ? { lineHref: (spendingId: string) => `${href}/spending/${spendingId}` } : {})}
    />
  );
}
