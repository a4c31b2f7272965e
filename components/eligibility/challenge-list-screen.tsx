import type { ReactNode } from 'react';
import { CaseHeading } from '@/components/case/case-heading';
import { ButtonLink } from '@/components/nhs/button-link';
import { PageTitle } from '@/components/page/page-title';
import type { ChallengesView } from '@/lib/queries/challenges-view';
import { ChallengeFacts } from './challenge-facts';
import { askName, nextStageWords, stageHelp } from './challenge-words';

type Props = { view: ChallengesView; listHref: string; before: ReactNode };

const title = 'Looking again';

/** Everything that was asked to be looked at again on a case, and what may be asked for now. */
export function ChallengeListScreen({ view, listHref, before }: Props) {
  const { next, person, group, challenges, mayAsk } = view;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={title} />
        {before}
        <CaseHeading person={person} group={group} title={title} />
        <p>{nextStageWords(next, view.today)}</p>
        {next.kind === 'open' && <p>{stageHelp(next.stage)}</p>}
        {next.kind === 'open' && mayAsk && (
          <ButtonLink href={`${listHref}/new`}>{askName(next.stage)}</ButtonLink>
        )}
        <h2 className="nhsuk-heading-m">What was asked</h2>
        <ChallengeFacts challenges={challenges} challengeHref={(id) => `${listHref}/${id}`} />
      </div>
    </div>
  );
}
