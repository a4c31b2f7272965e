import type { ReactNode } from 'react';
import { PageTitle } from '@/components/page/page-title';
import type { ReviewsView } from '@/lib/case/queries/reviews-view';
import type { PathStep } from '@/lib/case/rules/path';
import { isReferralComplete } from '@/lib/case/rules/settled';
import { CaseFacts, type CaseFactsProps } from './case-facts';
import { CaseHeading } from './case-heading';
import { CaseNext, type CaseNextProps } from './case-next';
import { CasePath, type CaseStepProps } from './case-path';
import { NoLongerEligible } from './no-longer-eligible';
import { OtherCases, type OtherCasesProps } from './other-cases';
import type { PersonInBriefProps } from './person-in-brief';
import { ReferralDecided } from './referral-decided';
import { ReviewsDue } from './reviews-due';
import { WaitsNotice } from './waits-notice';

type Props = CaseFactsProps &
  OtherCasesProps &
  Omit<CaseNextProps, 'href' | 'returned' | 'settleHref'> & {
    /** Where a request is recorded; null where the reader records none. */
    requestHref: string | null;
    /** The person's page, where it says what is left to settle after a death. */
    settleHref: string;
    /** The referral that decides the case. */
    waitsFor: { caseId: string; receivedOn: string } | null;
    person: PersonInBriefProps;
    reviews: ReviewsView;
    steps: readonly CaseStepProps[];
    hrefs: Partial<Record<PathStep, string>>;
    /** Over the heading: the way back and the news. */
    before: ReactNode;
    /** Next to the path: what else may be done with the case. */
    more?: ReactNode;
  };

/** A case: its state, what is next and by when, its whole path, and the facts of every step taken. */
export function CaseScreen({ person, steps, hrefs, settleHref, before, more, ...view }: Props) {
  const { group, state, next, today, reviews } = view;
  const isReviewNext = person.died === null && waitsForReview(view);
  const reviewsDue = (
    <ReviewsDue
      {...reviews}
      today={today}
      href={`/practitioner/cases/${view.caseId}/review`}
      isNext={isReviewNext}
    />
  );
  return (
    <>
      <PageTitle title="A person’s case" />
      {before}
      <CaseHeading person={person} group={group} state={state} origin={view.asked.origin} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <NoLongerEligible {...view} />
          {isReviewNext ? (
            reviewsDue
          ) : (
            <WhatIsNext {...view} hrefs={hrefs} settleHref={settleHref} hasDied={person.died !== null} />
          )}
          <h2 className="nhsuk-heading-m">Case progress</h2>
          <CasePath
            origin={view.asked.origin}
            steps={steps}
            dueOn={next?.dueOn ?? null}
            today={today}
            hrefs={hrefs}
          />
        </div>
        <div className="nhsuk-grid-column-one-third">
          {more}
          {!isReviewNext && reviewsDue}
          <OtherCases {...view} />
        </div>
      </div>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <CaseFacts {...view} />
        </div>
      </div>
    </>
  );
}

/** Whether the reviews to come are all that a case waits for. */
function waitsForReview({
  next,
  closed,
  waitsFor,
  asked,
  reviews,
}: Pick<Props, 'next' | 'closed' | 'waitsFor' | 'asked' | 'reviews'>): boolean {
  const isOnItsWay = next !== null || closed !== null || waitsFor !== null;
  return !isOnItsWay && asked.origin !== 'REFERRAL' && reviews.due.length > 0;
}

type NextProps = Omit<Props, 'person' | 'steps' | 'before' | 'more'> & { hasDied: boolean };

/** What is next; a request that waits for a referral, and a referral that is decided, say so instead. */
function WhatIsNext({ hasDied, hrefs, settleHref, waitsFor, requestHref, ...view }: NextProps) {
  const { state, next, closed, today } = view;
  if (waitsFor && !hasDied)
    return <WaitsNotice receivedOn={waitsFor.receivedOn} href={`${view.casesHref}/${waitsFor.caseId}`} />;
  if (isReferralComplete({ origin: view.asked.origin, state }) && !hasDied)
    return <ReferralDecided requestHref={requestHref} />;
  return (
    <CaseNext
      state={state}
      next={next}
      closed={closed}
      isReferral={view.asked.origin === 'REFERRAL'}
      today={today}
      href={next ? hrefs[next.step] : undefined}
      settleHref={hasDied ? settleHref : undefined}
      returned={state === 'CHANGES_REQUESTED' ? view.planDecisions.at(-1) : undefined}
    />
  );
}
