import { outcomeName } from '@/components/assessment/assessment-text';
import { Prose } from '@/components/case/request-facts';
import { SummaryCard, type SummaryRow } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import type { EligibilityView } from '@/lib/decision/queries/eligibility-view';

type Decision = EligibilityView['decisions'][number];

const bases: Record<Decision['basis'], string> = {
  RECORDED_ELSEWHERE: 'Decided outside this service and recorded here',
  RECOMMENDATION: 'MDT recommendation',
  FAST_TRACK: 'A fast track',
  LOCAL_CRITERIA: 'The local criteria',
  CHALLENGE: 'A review of the earlier decision',
  REASSESSMENT: 'A new assessment',
};

/** Every decision on a case, the one in force first. Superseded ones stay readable and say so. */
export function OverviewDecisions({ decisions }: { decisions: readonly Decision[] }) {
  return decisions.map((decision) => (
    <SummaryCard
      key={decision.id}
      heading={decision.isSuperseded ? 'An earlier decision' : 'The current decision'}
      headingSize="s"
      headingLevel={3}
      rows={rowsOf(decision)}
    />
  ));
}

function rowsOf(decision: Decision): SummaryRow[] {
  const { outcome, isSuperseded, exceptionalReasons, forumHeldOn, forumMembers } = decision;
  return [
    { term: 'Decision', value: <OutcomeTag outcome={outcome} isSuperseded={isSuperseded} /> },
    { term: 'Decided by', value: `${decision.deciderName}, ${decision.decidedOn}` },
    { term: 'Basis', value: bases[decision.basis] },
    { term: 'Reasons', value: <Prose text={decision.reasons} /> },
    ...(exceptionalReasons
      ? [{ term: 'Why it differs from the recommendation', value: <Prose text={exceptionalReasons} /> }]
      : []),
    ...(forumHeldOn
      ? [{ term: 'Multi-agency forum', value: <Prose text={`${forumHeldOn}\n${forumMembers ?? ''}`} /> }]
      : []),
    { term: 'Evidence', value: <Prose text={decision.evidence} /> },
  ];
}

function OutcomeTag({ outcome, isSuperseded }: Pick<Decision, 'outcome' | 'isSuperseded'>) {
  const colour = outcome === 'ELIGIBLE' ? 'green' : 'red';
  return (
    <>
      <Tag colour={isSuperseded ? 'grey' : colour}>{outcomeName(outcome)}</Tag>
      {isSuperseded && ' Replaced by a later decision'}
    </>
  );
}
