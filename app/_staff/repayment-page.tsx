import type { ReactNode } from 'react';
import type { StaffPlace } from '@/app/_staff/place';
import { RepaymentChallenges } from '@/components/challenge/repayment-challenges';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { InsetText } from '@/components/nhs/inset-text';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { repaymentDone } from '@/components/repayment/repayment-done';
import { RepaymentFacts, RepaymentMoney, RepaymentSteps } from '@/components/repayment/repayment-facts';
import {
  type RepaymentChallenges as Challenges,
  repaymentChallenges,
} from '@/lib/challenge/queries/repayment-challenges-view';
import { todayInLondon } from '@/lib/core/clock';
import { type RepaymentView, repaymentView } from '@/lib/repayment/queries/repayment-view';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type RepaymentPageProps = {
  params: Promise<{ budgetId: string; repaymentId: string }>;
  searchParams: Promise<{
    done?: string | string[];
    do?: string | string[];
    money?: string | string[];
  }>;
};

/** What a page of one repayment shows next to its facts: the form that was chosen, or links. */
export type RepaymentPart = {
  view: RepaymentView;
  challenges: Challenges;
  href: string;
  chosen: string | null;
  /** The record to take back. */
  moneyId: string | null;
};

/** One repayment. @param part of the area: its form, or its links; null where there is none */
export async function repaymentPage(
  { area, actor }: StaffPlace,
  { params, searchParams }: RepaymentPageProps,
  part: (about: RepaymentPart) => Promise<{ form: ReactNode; links: ReactNode }>,
) {
  const { budgetId, repaymentId } = await params;
  const view = await repaymentView(actor, repaymentId, todayInLondon());
  const challenges = view?.budgetId === budgetId ? await repaymentChallenges(actor, repaymentId) : null;
  if (!view || !challenges) pageNotFound();
  const { done, do: chosen, money } = await searchParams;
  const budget = `/${area}/budgets/${budgetId}`;
  const href = `${budget}/repayments/${repaymentId}`;
  const about = { view, challenges, href, chosen: first(chosen), moneyId: first(money) };
  const { form, links } = await part(about);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        {!form && <PageTitle title="A repayment" />}
        <BackLink href={form ? href : `${budget}/repayments`}>
          {form ? 'Back to the repayment' : 'Back to the repayments'}
        </BackLink>
        <DoneBanner sentences={repaymentDone} done={done} />
        <h1 className="nhsuk-heading-l">
          <Caption size="l">{view.personName}</Caption>
          {`${view.amount} to pay back`}
        </h1>
        {view.status === 'TO_DECIDE' && view.isMine && (
          <InsetText>
            <p>You took part in this. A PHB lead who did not decides it.</p>
          </InsetText>
        )}
        <RepaymentFacts view={view} spendingHref={area === 'commissioner' ? `${budget}/check` : null} />
        <RepaymentChallenges asked={challenges.asked} />
        {form ?? links}
        <RepaymentMoney
          money={view.money}
          backHref={
            area === 'commissioner' && view.mayTakeBack ? (id) => `${href}?do=back&money=${id}` : null
          }
        />
        <RepaymentSteps steps={view.steps} />
      </div>
    </div>
  );
}

const first = (value: string | string[] | undefined): string | null => [value].flat()[0] ?? null;
