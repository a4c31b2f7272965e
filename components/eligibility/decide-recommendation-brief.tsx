import { Prose } from '@/components/case/request-facts';
import { SummaryCard } from '@/components/nhs/summary-card';
import type { SummaryRow } from '@/components/nhs/summary-list-row';
import { Tag } from '@/components/nhs/tag';
import { WarningCallout } from '@/components/nhs/warning-callout';
import type { AssessmentView } from '@/lib/queries/assessment-view';
import { basisName } from './assessment-team-words';
import { outcomeName } from './assessment-words';
import { levelsInBrief } from './decide-levels';
import { roleOf } from './document-people';
import { indicationName } from './indication-words';

type Round = AssessmentView['rounds'][number];
type Props = { assessment: AssessmentView; round: Round };

/** A recommendation in a minute: what, by whom, what the tool indicates, the needs at a glance, why. */
export function DecideRecommendationBrief({ assessment, round }: Props) {
  return (
    <>
      {round.isAgainstIndication && <AgainstIndication {...round} />}
      <SummaryCard
        heading="What the team recommends"
        headingLevel={2}
        headingSize="m"
        rows={[...recommendedRows(round), ...foundRows(assessment), ...earlierRows(assessment, round)]}
      />
    </>
  );
}

function AgainstIndication({ outcome, indication }: Round) {
  return (
    <WarningCallout heading="The team differs from the tool" headingLevel={2}>
      <p>
        The tool indicates: {lower(indicationName(indication))}. The team recommends:{' '}
        {lower(outcomeName(outcome))}. The tool never decides. Read why the team differs before you decide.
      </p>
    </WarningCallout>
  );
}

function recommendedRows({
  outcome,
  indication,
  rationale,
  isNursingConsidered,
  ...round
}: Round): SummaryRow[] {
  const sent = `${round.submittedByName}, ${round.submittedOn}`;
  return [
    {
      term: 'Recommendation',
      value: <Tag colour={outcome === 'ELIGIBLE' ? 'green' : 'red'}>{outcomeName(outcome)}</Tag>,
    },
    { term: 'Sent by', value: round.round > 1 ? `${sent}. Round ${round.round}` : sent },
    { term: 'The tool indicates', value: indicationName(indication) },
    { term: 'Why', value: <Prose text={rationale} /> },
    ...(isNursingConsidered === null
      ? []
      : [{ term: 'NHS-funded nursing care considered', value: isNursingConsidered ? 'Yes' : 'No' }]),
  ];
}

function foundRows({ parts, members, involvement }: AssessmentView): SummaryRow[] {
  const team = members.filter(({ isInTeam }) => isInTeam);
  return [
    { term: 'Needs', value: <Needs parts={parts} /> },
    {
      term: 'Who recommends',
      value: team.map((one) => `${one.name} (${roleOf(one)})`).join('; ') || 'Nobody is named',
    },
    { term: 'The person', value: involvement ? basisName(involvement.basis) : 'Not recorded' },
  ];
}

function Needs({ parts }: Pick<AssessmentView, 'parts'>) {
  const levels = levelsInBrief(parts);
  if (levels.length === 0) return 'None in any domain';
  return (
    <ul className="nhsuk-list">
      {levels.map(({ level, domains }) => (
        <li key={level}>
          <strong>{level}:</strong> {domains.join('; ')}
        </li>
      ))}
    </ul>
  );
}

/** The questions with which the rounds before came back. */
function earlierRows({ rounds }: AssessmentView, { round: latest }: Round): SummaryRow[] {
  return rounds
    .filter(({ round, returned }) => round < latest && returned !== null)
    .map(({ round, returned }) => ({
      term: `Questions after round ${round}`,
      value: (
        <Prose text={`${returned?.questions ?? ''}\n${returned?.returnedByName}, ${returned?.returnedOn}`} />
      ),
    }));
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
