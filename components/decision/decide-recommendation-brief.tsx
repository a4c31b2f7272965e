import { advocacyName, basisName } from '@/components/assessment/assessment-team-text';
import { outcomeName } from '@/components/assessment/assessment-text';
import { roleOf } from '@/components/assessment/document-people';
import { indicationName } from '@/components/assessment/indication-text';
import { nursingText } from '@/components/assessment/nursing-text';
import { whyOf } from '@/components/assessment/why-text';
import { Prose } from '@/components/case/request-facts';
import { SummaryCard, type SummaryRow } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import { WarningCallout } from '@/components/nhs/warning-callout';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import { levelsInBrief } from './decide-levels';

type Round = AssessmentView['rounds'][number];
type Props = { assessment: AssessmentView; round: Round };

/** A recommendation in brief: outcome, team, indication, needs at a glance, rationale. */
export function DecideRecommendationBrief({ assessment, round }: Props) {
  return (
    <>
      {round.isAgainstIndication && <AgainstIndication round={round} assessment={assessment} />}
      <SummaryCard
        heading="MDT recommendation"
        headingLevel={2}
        headingSize="m"
        rows={[
          ...recommendedRows(round, assessment),
          ...foundRows(assessment),
          ...earlierRows(assessment, round),
        ]}
      />
    </>
  );
}

function AgainstIndication({ round: { outcome, indication }, assessment }: Props) {
  return (
    <WarningCallout heading="The MDT differs from the tool" headingLevel={2}>
      <p>
        The tool indicates: {lower(nameOf(indication, assessment))}. The team recommends:{' '}
        {lower(outcomeName(outcome))}. The tool never decides. Read why the MDT differs before you decide.
      </p>
    </WarningCallout>
  );
}

function recommendedRows(
  { outcome, indication, rationale, isNursingConsidered, nursing, ...round }: Round,
  assessment: AssessmentView,
): SummaryRow[] {
  const found = nursingText({ isNursingConsidered, nursing });
  const sent = `${round.submittedByName}, ${round.submittedOn}`;
  return [
    {
      term: 'Recommendation',
      value: <Tag colour={outcome === 'ELIGIBLE' ? 'green' : 'red'}>{outcomeName(outcome)}</Tag>,
    },
    { term: 'Sent by', value: round.round > 1 ? `${sent}. Round ${round.round}` : sent },
    {
      term: 'The tool indicates',
      value: <Indicated name={nameOf(indication, assessment)} explanation={assessment.explanation} />,
    },
    { term: 'Rationale', value: <Prose text={rationale} /> },
    ...(found ? [{ term: 'NHS-funded nursing care', value: found }] : []),
  ];
}

/** A recommendation comes from a national tool, so there is an edition. */
function nameOf(indication: string, { edition }: AssessmentView): string {
  return edition ? indicationName(edition, indication) : indication;
}

/** The indication with its rules. The tool below has the rest of the explanation. */
function Indicated({ name, explanation }: { name: string; explanation: AssessmentView['explanation'] }) {
  const rules = explanation ? whyOf(explanation, 'staff').rules : [];
  return (
    <>
      {name}
      {rules.map(({ words }) => (
        <span key={words} className="app-line app-visually-quiet">
          {words}
        </span>
      ))}
    </>
  );
}

function foundRows(assessment: AssessmentView): SummaryRow[] {
  const { members, involvement } = assessment;
  const team = members.filter(({ isInTeam }) => isInTeam);
  const others = members.filter(({ isInTeam }) => !isInTeam);
  return [
    { term: 'Needs', value: <Needs {...assessment} /> },
    { term: 'MDT members', value: namesOf(team) ?? 'No one is named' },
    ...(others.length > 0 ? [{ term: 'Who else took part', value: namesOf(others) }] : []),
    { term: 'The person', value: involvement ? personText(involvement) : 'Not recorded' },
  ];
}

function namesOf(members: AssessmentView['members']): string | null {
  return members.map((one) => `${one.name} (${roleOf(one)})`).join('; ') || null;
}

/** The basis for assessing the person, their representative, and their advocate. */
function personText({
  basis,
  representativeName,
  advocacy,
}: NonNullable<AssessmentView['involvement']>): string {
  const speaks = representativeName ? `${representativeName} speaks for them.` : '';
  return [`${basisName(basis)}.`, speaks, `Advocate: ${lower(advocacyName(advocacy))}.`]
    .filter(Boolean)
    .join(' ');
}

function Needs(assessment: Pick<AssessmentView, 'domains' | 'edition'>) {
  const levels = levelsInBrief(assessment);
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

/** The questions of earlier returned rounds. */
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
