import type { ReactNode } from 'react';
import type { StaffPlace } from '@/app/_staff/place';
import { BackLink } from '@/components/nhs/back-link';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { repaymentDone } from '@/components/repayment/repayment-done';
import { RepaymentsScreen } from '@/components/repayment/repayments-screen';
import { todayInLondon } from '@/lib/core/clock';
import { type RepaymentList, repaymentList } from '@/lib/repayment/queries/repayment-list';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type RepaymentsPageProps = {
  params: Promise<{ budgetId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** The repayments of a budget. @param form of the area, for who opens one */
export async function repaymentsPage(
  { area, actor }: StaffPlace,
  { params, searchParams }: RepaymentsPageProps,
  form: (list: RepaymentList) => Promise<ReactNode>,
) {
  const { budgetId } = await params;
  const list = await repaymentList(actor, budgetId, todayInLondon());
  if (!list) pageNotFound();
  const href = `/${area}/budgets/${budgetId}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        {list.parts.length === 0 && <PageTitle title="Money to pay back" />}
        <BackLink href={href}>Back to the budget</BackLink>
        <DoneBanner sentences={repaymentDone} done={(await searchParams).done} />
        <RepaymentsScreen list={list} hrefOf={(id) => `${href}/repayments/${id}`}>
          {await form(list)}
        </RepaymentsScreen>
      </div>
    </div>
  );
}
