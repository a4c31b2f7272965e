import { Prose } from '@/components/case/request-facts';
import { SummaryList } from '@/components/nhs/summary-list';
import { Table } from '@/components/nhs/table';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import { advocacyName, basisName, capacityName, mannerName } from './assessment-team-text';

/** How the person takes part, and all who did. */
export function DocumentPeople({ view: { involvement, members } }: { view: AssessmentView }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">How the person took part</h2>
      {involvement ? <InvolvementFacts {...involvement} /> : <p>Not recorded yet.</p>}
      <h2 className="nhsuk-heading-m">Who took part</h2>
      {members.length === 0 ? <p>No one is recorded.</p> : <MemberTable members={members} />}
    </>
  );
}

/** How the person takes part, as it is recorded. */
export function InvolvementFacts({
  basis,
  note,
  representativeName,
  isSharingAgreed,
  advocacy,
  advocacyNote,
  capacityAssessor,
  consulted,
}: NonNullable<AssessmentView['involvement']>) {
  return (
    <SummaryList
      rows={[
        { term: 'Basis', value: basisName(basis) },
        ...(note ? [{ term: 'More details', value: <Prose text={note} /> }] : []),
        ...(capacityAssessor ? [{ term: 'Who assessed capacity', value: capacityAssessor }] : []),
        ...(consulted ? [{ term: 'Spoken to about best interests', value: <Prose text={consulted} /> }] : []),
        ...(representativeName ? [{ term: 'Who speaks for them', value: representativeName }] : []),
        { term: 'Sharing with family or others they have named', value: isSharingAgreed ? 'Yes' : 'No' },
        {
          term: 'Advocacy',
          value: <Prose text={[advocacyName(advocacy), advocacyNote].filter(Boolean).join('\n')} />,
        },
      ]}
    />
  );
}

const columns = [
  { key: 'name', text: 'Name' },
  { key: 'as', text: 'Took part as' },
  { key: 'how', text: 'How' },
  { key: 'team', text: 'Makes the recommendation' },
];

function MemberTable({ members }: Pick<AssessmentView, 'members'>) {
  return (
    <Table
      caption="Everyone who took part"
      isCaptionHidden
      isResponsive
      isFirstCellHeader
      columns={columns}
      rows={members.map((member) => ({
        key: member.id,
        cells: [member.name, roleOf(member), mannerName(member.manner), member.isInTeam ? 'Yes' : 'No'],
      }))}
    />
  );
}

/** As what, of which profession, from where. */
export function roleOf({ capacity, profession, organisation }: AssessmentView['members'][number]): string {
  return [profession ?? capacityName(capacity), organisation].filter(Boolean).join(', ');
}
