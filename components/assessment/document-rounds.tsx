import { Prose } from '@/components/case/request-facts';
import { SummaryCard, type SummaryRow } from '@/components/nhs/summary-list';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import type { Reader } from '@/lib/tool/rules/tool';
import { outcomeName } from './assessment-text';
import { nursingText } from './nursing-text';

type Round = AssessmentView['rounds'][number];
type Props = { view: AssessmentView; reader: Reader };

/** What the team recommended, each time it was sent; and with which questions it came back. */
export function DocumentRounds({ view: { rounds, tool }, reader }: Props) {
  if (rounds.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">
        {tool === 'FAST_TRACK' ? 'What the clinician recommends' : recommendationHeading(reader)}
      </h2>
      {rounds.map((round) => (
        <SummaryCard
          key={round.id}
          heading={
            rounds.length > 1 ? `Round ${round.round}, ${round.submittedOn}` : `Sent on ${round.submittedOn}`
          }
          headingLevel={3}
          headingSize="s"
          rows={rowsOf(round, reader)}
        />
      ))}
    </>
  );
}

function rowsOf(
  { outcome, isAgainstIndication, rationale, isNursingConsidered, nursing, submittedByName, returned }: Round,
  reader: Reader,
): SummaryRow[] {
  const found = nursingText({ isNursingConsidered, nursing });
  const differs =
    reader === 'staff'
      ? 'It differs from what the tool indicates'
      : 'It differs from what the answers suggest';
  return [
    { term: 'Recommendation', value: outcomeName(outcome) },
    ...(isAgainstIndication ? [{ term: 'Compared with the tool', value: differs }] : []),
    { term: 'Reasons', value: <Prose text={rationale} /> },
    ...(found ? [{ term: 'NHS-funded nursing care', value: found }] : []),
    { term: 'Sent by', value: submittedByName },
    ...(returned
      ? [
          {
            term: `Returned on ${returned.returnedOn} with questions from ${returned.returnedByName}`,
            value: <Prose text={returned.questions} />,
          },
        ]
      : []),
  ];
}

function recommendationHeading(reader: Reader): string {
  return reader === 'staff' ? 'MDT recommendation' : 'What the team recommends';
}
