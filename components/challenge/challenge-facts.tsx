import { askerName } from '@/components/case/asked-text';
import { Prose } from '@/components/case/request-facts';
import { SummaryCard, type SummaryRow } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import type { EligibilityView } from '@/lib/decision/queries/eligibility-view';
import { endName, stageName, stepName } from './challenge-text';

export type ChallengeShown = EligibilityView['challenges'][number];
type Props = {
  challenges: readonly ChallengeShown[];
  /** The page of one review in the reader's area. */
  challengeHref: (challengeId: string) => string;
};

/** Every review, the latest first. */
export function ChallengeFacts({ challenges, challengeHref }: Props) {
  if (challenges.length === 0) return <p>No one has asked for a review.</p>;
  return challenges.map((challenge) => (
    <SummaryCard
      key={challenge.id}
      heading={stageName(challenge.stage)}
      headingSize="s"
      headingLevel={3}
      actions={[{ href: challengeHref(challenge.id), text: 'Open', hiddenText: '' }]}
      rows={challengeRows(challenge)}
    />
  ));
}

/** One review in brief: who asked, why, its progress and its outcome. */
export function challengeRows(challenge: ChallengeShown): SummaryRow[] {
  const { askedOn, askedBy, askedByName, grounds, lateReason, meetings, outcome } = challenge;
  const last = meetings.at(-1);
  return [
    { term: 'Status', value: <StatusTag outcome={outcome} /> },
    { term: 'Asked', value: `${askedOn}, ${askedByName} (${askerName(askedBy).toLowerCase()})` },
    { term: 'What they say is wrong', value: <Prose text={grounds} /> },
    ...(lateReason
      ? [{ term: 'Why it was accepted after the deadline', value: <Prose text={lateReason} /> }]
      : []),
    ...(last ? [{ term: 'Last step', value: `${stepName(last.kind)}, ${last.heldOn}` }] : []),
    ...(outcome
      ? [
          { term: 'Ended', value: `${outcome.decidedOn}, ${outcome.decidedByName}` },
          { term: 'Reasons', value: <Prose text={outcome.reasons} /> },
        ]
      : []),
  ];
}

export function StatusTag({ outcome }: Pick<ChallengeShown, 'outcome'>) {
  if (!outcome) return <Tag colour="blue">In progress</Tag>;
  const isChanged = outcome.outcome === 'CHANGED' || outcome.outcome === 'FULL_ASSESSMENT';
  return <Tag colour={isChanged ? 'green' : 'grey'}>{endName(outcome.outcome)}</Tag>;
}
