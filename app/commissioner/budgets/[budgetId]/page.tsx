import { BudgetScreen } from '@/components/money/budget-screen';
import { MoneyDoneBanner } from '@/components/money/done-banner';
import { BackLink } from '@/components/nhs/back-link';
import { todayInLondon } from '@/lib/core/clock';
import { budgetView } from '@/lib/money/queries/budget-view';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

type Props = {
  params: Promise<{ budgetId: string }>;
  searchParams: Promise<{ after?: string | string[]; done?: string | string[] }>;
};

export default async function BudgetPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { budgetId } = await params;
  const { after, done } = await searchParams;
  const view = await budgetView(actor, budgetId, [after].flat()[0], todayInLondon());
  if (!view) absent();
  const { mayPropose, mayReverse, personId, requestId, ...screen } = view;
  const href = `/commissioner/budgets/${budgetId}`;
  return (
    <BudgetScreen
      {...screen}
      href={href}
      before={
        <>
          <BackLink href="/commissioner/budgets">Back to budgets</BackLink>
          <MoneyDoneBanner done={done} />
        </>
      }
      links={
        <p>
          <a href={`/commissioner/people/${personId}`}>About the person</a>{' '}
          <a className="nhsuk-u-margin-left-4" href={`/commissioner/requests/${requestId}`}>
            The case and its plan
          </a>
        </p>
      }
      paymentHref={(id) => `/commissioner/payments/${id}`}
      {...(mayPropose ? { proposeHref: (id: string) => `${href}/payments/new?allocation=${id}` } : {})}
      {...(mayReverse ? { reverseHref: (id: string) => `${href}/spending/${id}/reverse` } : {})}
    />
  );
}
