import type { ReactNode } from 'react';
import { CaseHeading } from '@/components/case/case-heading';
import { PageTitle } from '@/components/page/page-title';
import type { EligibilityView } from '@/lib/queries/eligibility-view';
import { ChallengeFacts } from './challenge-facts';
import { fastTrackWhy } from './fast-track-why';
import { OverviewAssessments } from './overview-assessments';
import { OverviewClocks } from './overview-clocks';
import { OverviewDecisions } from './overview-decisions';
import { dueOf } from './overview-due';
import { OverviewLetters } from './overview-letters';
import { OverviewMore } from './overview-more';
import { OverviewNext } from './overview-next';
import { eligibilityNextWords } from './overview-next-words';
import type { EligibilityPlaces } from './overview-places';
import { RefundFacts } from './refund-facts';
import { WhyFrame } from './why-frame';
import { WhyPanel } from './why-panel';

type Props = {
  view: EligibilityView;
  places: EligibilityPlaces;
  /** Over the heading: the way back and the news. */
  before: ReactNode;
};

/** A case's eligibility on one page: what is next, why, everything that has happened, and every clock. */
export function OverviewScreen({ view, places, before }: Props) {
  return (
    <>
      <PageTitle title="Eligibility" />
      {before}
      <CaseHeading person={view.person} group={view.group} title="Eligibility" />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <WhatIsNext view={view} places={places} />
          {view.decisions.length > 0 && <Heading>Decisions</Heading>}
          <OverviewDecisions decisions={view.decisions} />
          {view.explanation && <WhyPanel explanation={view.explanation} />}
          {view.fastTrackReasons && <WhyFrame why={fastTrackWhy(view.fastTrackReasons, 'staff')} />}
          <Heading>Assessments</Heading>
          <OverviewAssessments {...view} places={places} />
          {view.challenges.length > 0 && <Heading>Looking again</Heading>}
          {view.challenges.length > 0 && <ChallengeFacts {...view} challengeHref={places.challengeHref} />}
          {view.refunds.length > 0 && <Heading>Refund</Heading>}
          <RefundFacts refunds={view.refunds} />
        </div>
        <div className="nhsuk-grid-column-one-third">
          <OverviewMore view={view} places={places} />
          <h2 className="nhsuk-heading-s">Letters</h2>
          <OverviewLetters {...view} places={places} />
        </div>
      </div>
      <Heading>Clocks</Heading>
      <p>No clock is ever paused.</p>
      <OverviewClocks {...view} />
    </>
  );
}

function Heading({ children }: { children: string }) {
  return <h2 className="nhsuk-heading-m">{children}</h2>;
}

function WhatIsNext({ view, places }: Pick<Props, 'view' | 'places'>) {
  return view.next.map((next) => (
    <OverviewNext
      key={next.kind}
      next={eligibilityNextWords(next, view, places)}
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

/** What the last round came back with, to be read where it is to be answered. */
function questionsOf(next: EligibilityView['next'][number], { assessments }: EligibilityView): string | null {
  if (next.kind !== 'answer-questions') return null;
  const found = assessments.find(({ id }) => id === next.assessmentId);
  return found?.recommendations.at(-1)?.returned?.questions ?? null;
}
