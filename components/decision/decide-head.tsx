import { CaseHeading } from '@/components/case/case-heading';
import { RequestFacts } from '@/components/case/request-facts';
import { RightFacts } from '@/components/case/right-facts';
import { rightName } from '@/components/case/right-text';
import { CriteriaResultFacts } from '@/components/criteria/criteria-result';
import { Details } from '@/components/nhs/details';
import type { EligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';
import { DecideBefore } from './decide-before';
import { DecideCharacteristics } from './decide-characteristics';
import { DecideDue } from './decide-due';
import { DecideFastTrackBrief } from './decide-fast-track-brief';
import { DecideRecommendationBrief } from './decide-recommendation-brief';

/** Everything above the form: the person, the due day, earlier decisions, and the brief. */
export function DecideHead({ view, title }: { view: EligibilityToDecide; title: string }) {
  return (
    <>
      <CaseHeading person={view.person} group={view.group} title={title} />
      <DecideDue dues={view.dues} today={view.today} />
      <DecideBefore {...view} />
      <Matter view={view} />
      <Details summary={`Request. ${rightName(view.right.answer)}`}>
        <RequestFacts {...view} />
        <RightFacts {...view.right} />
      </Details>
    </>
  );
}

function Matter({ view: { what, about } }: { view: EligibilityToDecide }) {
  const { assessment, criteria } = about ?? {};
  const round = assessment?.rounds.at(-1);
  if (what.kind === 'recommendation' && assessment && round) {
    return (
      <>
        <DecideRecommendationBrief assessment={assessment} round={round} />
        <DecideCharacteristics domains={assessment.domains} />
        <p>
          <a href="#tool">Read the whole tool: why it indicates this, and every level with its evidence</a>
        </p>
      </>
    );
  }
  if (what.kind === 'fast-track' && assessment?.fastTrack) {
    return (
      <DecideFastTrackBrief
        fastTrack={assessment.fastTrack}
        care={about?.care ?? null}
        byName={assessment.started.byName}
      />
    );
  }
  return criteria ? <CriteriaResultFacts result={criteria} /> : null;
}
