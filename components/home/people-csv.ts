import { caseStateName } from '@/components/case/case-state-text';
import { groupName } from '@/components/case/group-name';
import { clockName } from '@/lib/case/rules/clock-names';
import { nhsNumberText } from '@/lib/person/rules/person-text';
import type { PersonRow } from './people-table';

type Column = { heading: string; kind: 'text' | 'data'; value: (row: PersonRow) => string };

/** The people list as a file. Missing values are words, not blanks. Days as 2026-03-03. */
export const peopleCsv: readonly Column[] = [
  { heading: 'Family name', kind: 'text', value: ({ familyName }) => familyName },
  { heading: 'First name', kind: 'text', value: ({ givenName }) => givenName },
  { heading: 'Date of birth', kind: 'data', value: ({ dateOfBirth }) => dateOfBirth },
  { heading: 'Died on', kind: 'data', value: ({ diedOn }) => diedOn ?? '' },
  { heading: 'NHS number', kind: 'data', value: ({ nhsNumber }) => nhsNumberText(nhsNumber, null) },
  { heading: 'Group', kind: 'data', value: ({ group }) => (group ? groupName(group) : 'No request yet') },
  {
    heading: 'Case',
    kind: 'data',
    value: ({ state, origin }) => (state && origin ? caseStateName(state, origin) : 'No request yet'),
  },
  { heading: 'Practitioner', kind: 'text', value: ({ practitioner }) => practitioner ?? 'No one yet' },
  {
    heading: 'Next due',
    kind: 'data',
    value: ({ dueKind }) => (dueKind ? clockName(dueKind) : 'Nothing due'),
  },
  { heading: 'Due on', kind: 'data', value: ({ dueOn }) => dueOn ?? '' },
];
