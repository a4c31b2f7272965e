import { CaseHeading } from '@/components/case/case-heading';
import { BackLink } from '@/components/nhs/back-link';
import { ButtonLink } from '@/components/nhs/button';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import type { ChallengesView } from '@/lib/challenge/queries/challenges-view';
import { openIn } from '@/lib/challenge/rules/challenge';
import { challengeDone } from './challenge-done';
import { ChallengeFacts } from './challenge-facts';
import { askName, nextStageText, stageHelp } from './challenge-text';

type Props = {
  view: ChallengesView;
  /** The page of the case's eligibility in the reader's area. */
  overviewHref: string;
  /** What the previous form did, from the address. */
  done: string | string[] | undefined;
};

const title = 'Review requests';

/** Every review of a case, and what may be asked for now. */
export function ChallengeListScreen({ view, overviewHref, done }: Props) {
  const listHref = `${overviewHref}/challenges`;
  const open = openIn(view.next);
  const { next, person, group, challenges, mayAsk } = view;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={title} />
        <BackLink href={overviewHref}>Back to eligibility</BackLink>
        <DoneBanner sentences={challengeDone} done={done} />
        <CaseHeading person={person} group={group} title={title} />
        <p>{nextStageText(next, view.today)}</p>
        {open && <p>{stageHelp(open.stage, view.settings)}</p>}
        {open && mayAsk && <ButtonLink href={`${listHref}/new`}>{askName(open.stage)}</ButtonLink>}
        <h2 className="nhsuk-heading-m">Requests</h2>
        <ChallengeFacts challenges={challenges} challengeHref={(id) => `${listHref}/${id}`} />
      </div>
    </div>
  );
}
