import { CaseHeading } from '@/components/case/case-heading';
import { dueText } from '@/components/case/due-text';
import { Prose } from '@/components/case/request-facts';
import { BackLink } from '@/components/nhs/back-link';
import { ButtonLink } from '@/components/nhs/button';
import { InsetText } from '@/components/nhs/inset-text';
import { SummaryCard, SummaryList } from '@/components/nhs/summary-list';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import type { ChallengesView, ChallengeView } from '@/lib/challenge/queries/challenges-view';
import { ChallengeAbout } from './challenge-about';
import { challengeDone } from './challenge-done';
import { challengeRows } from './challenge-facts';
import { stageHelp, stageName, stepName } from './challenge-text';

type Props = {
  view: ChallengesView;
  challenge: ChallengeView;
  /** The list of the case's reviews in the reader's area. */
  listHref: string;
  /** What the previous form did, from the address. */
  done: string | string[] | undefined;
};

/** One stage of a review: its subject, who asked and why, every step, and its outcome. */
export function ChallengeScreen({ view, challenge, listHref, done }: Props) {
  const title = stageName(challenge.stage);
  const due = challenge.dueOn && dueText(challenge.dueOn, view.today);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={title} />
        <BackLink href={listHref}>Back to all review requests</BackLink>
        <DoneBanner sentences={challengeDone} done={done} />
        <CaseHeading person={view.person} group={view.group} title={title} />
        <p>{stageHelp(challenge.stage, view.settings)}</p>
        {due && (
          <InsetText>
            <p>{`Answer ${due.text}.`}</p>
          </InsetText>
        )}
        <h2 className="nhsuk-heading-m">What is being reviewed</h2>
        <ChallengeAbout about={challenge.about} />
        <h2 className="nhsuk-heading-m">The request</h2>
        <SummaryList rows={challengeRows(challenge)} />
        <h2 className="nhsuk-heading-m">Steps</h2>
        <Steps {...challenge} />
        {!challenge.outcome && (
          <ToDo view={view} challenge={challenge} href={`${listHref}/${challenge.id}`} />
        )}
      </div>
    </div>
  );
}

function Steps({ meetings, outcome }: Pick<ChallengeView, 'meetings' | 'outcome'>) {
  if (meetings.length === 0) return <p>{outcome ? 'None recorded.' : 'None yet.'}</p>;
  return meetings.map(({ id, kind, heldOn, note, recordedByName }) => (
    <SummaryCard
      key={id}
      heading={`${stepName(kind)}, ${heldOn}`}
      headingSize="s"
      headingLevel={3}
      rows={[
        { term: 'What happened', value: <Prose text={note} /> },
        { term: 'Recorded by', value: recordedByName },
      ]}
    />
  ));
}

function ToDo({ view, challenge, href }: Pick<Props, 'view' | 'challenge'> & { href: string }) {
  return (
    <>
      {view.mayAsk && (
        <p>
          <a href={`${href}/steps/new`}>Record a step</a>
        </p>
      )}
      {view.mayDecide && !challenge.isOwn && !challenge.isOfOtherDuty && (
        <ButtonLink href={`${href}/outcome`}>Record how this stage ends</ButtonLink>
      )}
      {view.mayDecide && challenge.isOwn && (
        <p>You were involved in this decision, so another PHB lead must end this stage.</p>
      )}
      {view.mayDecide && challenge.isOfOtherDuty && (
        <p>This review is for a PHB lead with the other half of the role.</p>
      )}
    </>
  );
}
