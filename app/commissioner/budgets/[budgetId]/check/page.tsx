import { BackLink } from '@/components/nhs/back-link';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { CheckScreen } from '@/components/spending/check-screen';
import { checkDone } from '@/components/spending/spending-done';
import { checkList } from '@/lib/spending/queries/check-list';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitAccepted } from './actions';

type Props = {
  params: Promise<{ budgetId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function CheckSpendingPage({ params, searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const { budgetId } = await params;
  const list = await checkList(actor, budgetId);
  if (!list) pageNotFound();
  const href = `/commissioner/budgets/${budgetId}`;
  return (
    <>
      <PageTitle title="Check the spending" />
      <BackLink href={href}>Back to the budget</BackLink>
      <DoneBanner sentences={checkDone} done={(await searchParams).done} />
      <CheckScreen
        list={list}
        hrefOf={(id) => `${href}/check/${id}`}
        accept={submitAccepted}
        initial={[await startForm(actor), await startForm(actor)]}
      />
    </>
  );
}
