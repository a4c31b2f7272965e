import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';
import type { Block, Fact } from '@/lib/core/document';
import { advocacyName, basisName, capacityName, mannerName } from './assessment-team-text';

/** How the person took part, and all who did. */
export function printedPeople({ involvement, members }: AssessmentView): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'How the person took part' },
    involvement
      ? { kind: 'facts', facts: involvementFacts(involvement) }
      : { kind: 'paragraph', text: 'Not recorded.' },
    { kind: 'heading', level: 2, text: 'Who took part' },
    members.length === 0 ? { kind: 'paragraph', text: 'No one is recorded.' } : memberTable(members),
  ];
}

function involvementFacts(given: NonNullable<AssessmentView['involvement']>): Fact[] {
  const {
    basis,
    note,
    representativeName,
    isSharingAgreed,
    advocacy,
    advocacyNote,
    capacityAssessor,
    consulted,
  } = given;
  return [
    { term: 'Basis', value: basisName(basis) },
    ...(note ? [{ term: 'More details', value: note }] : []),
    ...(capacityAssessor ? [{ term: 'Who assessed capacity', value: capacityAssessor }] : []),
    ...(consulted ? [{ term: 'Spoken to about best interests', value: consulted }] : []),
    ...(representativeName ? [{ term: 'Who speaks for them', value: representativeName }] : []),
    { term: 'Sharing with family or others they have named', value: isSharingAgreed ? 'Yes' : 'No' },
    { term: 'Advocacy', value: [advocacyName(advocacy), advocacyNote].filter(Boolean).join('\n') },
  ];
}

function memberTable(members: AssessmentView['members']): Block {
  return {
    kind: 'table',
    caption: 'Everyone who took part',
    columns: ['Name', 'Took part as', 'How', 'Makes the recommendation'],
    rows: members.map(({ name, capacity, profession, organisation, manner, isInTeam }) => [
      name,
      [profession ?? capacityName(capacity), organisation].filter(Boolean).join(', '),
      mannerName(manner),
      isInTeam ? 'Yes' : 'No',
    ]),
  };
}
