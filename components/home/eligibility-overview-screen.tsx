import type { ReactNode } from 'react';
import { fastTrackWhy } from '@/components/assessment/fast-track-why';
import { WhyFrame, WhyPanel } from '@/components/assessment/why-panel';
import { CaseHeading } from '@/components/case/case-heading';
import { RestsOnFacts } from '@/components/case/rests-on-facts';
import { ChallengeFacts } from '@/components/challenge/challenge-facts';
import { RefundFacts } from '@/components/challenge/refund-facts';
import { NursingAnswers } from '@/components/decision/nursing-answers';
import { OverviewAssessments } from '@/components/decision/overview-assessments';
import { OverviewClocks } from '@/components/decision/overview-clocks';
import { OverviewDecisions } from '@/components/decision/overview-decisions';
import { dueOf } from '@/components/decision/overview-due';
import type { EligibilityHrefs } from '@/components/decision/overview-hrefs';
import { OverviewLetters } from '@/components/decision/overview-letters';
import { OverviewMore } from '@/components/decision/overview-more';
import { OverviewNext } from '@/components/decision/overview-next';
import { eligibilityNextText } from '@/components/decision/overview-next-text';
import { PageTitle } from '@/components/page/page-title';
import type { EligibilityView } from '@/lib/decision/queries/eligibility-view';

type Props = {
  view: EligibilityView;
  hrefs: EligibilityHrefs;
  /** Above the heading: the back link and the done banner. */
  before: ReactNode;
};

/** A case's eligibility on one page: the next step, the reasons, all events, and every clock. */
export function EligibilityOverviewScreen({ view, hrefs, before }: Props) {
  return (
    <>
      <PageTitle title="Eligibility" />
      {before}
      <CaseHeading person={view.person} group={view.group} title="Eligibility" />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <WhatIsNext view={view} hrefs={hrefs} />
          {view.decisions.length > 0 && <Heading>Decisions</Heading>}
          <OverviewDecisions decisions={view.decisions} />
          {view.restsOn && <Heading>{restsOnHeading(view.restsOn)}</Heading>}
          {view.restsOn && <RestsOnFacts {...view.restsOn} isReferral={view.origin === 'REFERRAL'} />}
          {view.explanation && <WhyPanel explanation={view.explanation} />}
          {view.fastTrackReasons && <WhyFrame why={fastTrackWhy(view.fastTrackReasons, 'staff')} />}
          <Heading>Assessments</Heading>
          <OverviewAssessments {...view} hrefs={hrefs} />
          {view.challenges.length > 0 && <Heading>Review requests</Heading>}
          {view.challenges.length > 0 && <ChallengeFacts {...view} challengeHref={hrefs.challengeHref} />}
          <NursingAnswers {...view} />
          {view.refunds.length > 0 && <Heading>Refund</Heading>}
          <RefundFacts refunds={view.refunds} />
        </div>
        <div className="nhsuk-grid-column-one-third">
          <OverviewMore view={view} hrefs={hrefs} />
          <h2 className="nhsuk-heading-s">Letters</h2>
          <OverviewLetters {...view} hrefs={hrefs} />
        </div>
      </div>
      <Heading>Deadlines</Heading>
      <p>These deadlines keep running while a case waits.</p>
      <OverviewClocks {...view} />
    </>
  );
}

function restsOnHeading({ isOwn, isOfReferral }: NonNullable<EligibilityView['restsOn']>): string {
  if (isOwn) return 'The end of the eligibility';
  return isOfReferral ? 'The decision on the referral' : 'The earlier decision';
}

function Heading({ children }: { children: string }) {
  return <h2 className="nhsuk-heading-m">{children}</h2>;
}

function WhatIsNext({ view, hrefs }: Pick<Props, 'view' | 'hrefs'>) {
  return view.next.map((next) => (
    <OverviewNext
      key={next.kind}
      next={eligibilityNextText(next, view, hrefs)}
      dueOn={dueOf(next, view.clocks)}
      today={view.today}
      progress={progressOf(next, view)}
      questions={questionsOf(next, view)}
    />
  ));
}

function progressOf(next: EligibilityView['next'][number], { assessments }: EligibilityView): string | null {
  if (!('assessmentId' in next) || next.kind === 'decide') return null;
  const found = assessments.find(({ id }) => id === next.assessmentId);
  return found && found.domains > 0 ? `${found.answered} of ${found.domains} domains have a level.` : null;
}

/** The questions of the last returned round, shown where they are answered. */
function questionsOf(next: EligibilityView['next'][number], { assessments }: EligibilityView): string | null {
  if (next.kind !== 'answer-questions') return null;
  const found = assessments.find(({ id }) => id === next.assessmentId);
  return found?.recommendations.at(-1)?.returned?.questions ?? null;
}
