import { Prose } from '@/components/case/request-facts';
import { SummaryCard } from '@/components/nhs/summary-card';
import type { SummaryRow } from '@/components/nhs/summary-list-row';
import type { EligibilityView } from '@/lib/queries/eligibility-view';
import type { EligibilityPlaces } from './overview-places';

type Challenge = EligibilityView['challenges'][number];

const stages: Record<Challenge['stage'], string> = {
  RECONSIDERATION: 'Reconsideration of the screening',
  LOCAL_RESOLUTION: 'Local resolution',
  INDEPENDENT_REVIEW: 'Independent review by NHS England',
  OMBUDSMAN: 'Ombudsman',
};

const ends: Record<NonNullable<Challenge['outcome']>['outcome'], string> = {
  STANDS: 'The decision stands',
  CHANGED: 'The decision was changed',
  FULL_ASSESSMENT: 'A full assessment is needed',
  WITHDRAWN: 'The request was withdrawn',
  NOT_ACCEPTED: 'It could not be looked at',
};

type Props = { challenges: readonly Challenge[]; places: EligibilityPlaces };

/** Each time somebody asked to look again: the stage, who asked, and how it ended. The latest first. */
export function OverviewChallenges({ challenges, places }: Props) {
  return challenges.map((challenge) => (
    <SummaryCard
      key={challenge.id}
      heading={stages[challenge.stage]}
      headingSize="s"
      headingLevel={3}
      actions={[{ href: places.challengeHref(challenge.id), text: 'See it' }]}
      rows={rowsOf(challenge)}
    />
  ));
}

function rowsOf({ askedOn, askedByName, grounds, outcome }: Challenge): SummaryRow[] {
  return [
    { term: 'Asked', value: `${askedOn}, ${askedByName}` },
    { term: 'Why', value: <Prose text={grounds} /> },
    {
      term: 'How it ended',
      value: outcome
        ? `${ends[outcome.outcome]}, ${outcome.decidedOn}, ${outcome.decidedByName}`
        : 'It is open',
    },
  ];
}
