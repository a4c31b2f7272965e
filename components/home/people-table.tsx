import { CaseStateTag } from '@/components/case/case-state-tag';
import { DueCell } from '@/components/case/due-cell';
import { groupName } from '@/components/case/group-name';
import { sortableColumn } from '@/components/lists/sortable-column';
import { Table } from '@/components/nhs/table';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { clockName } from '@/lib/case/rules/clock-names';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { type BirthDay, formatBirth } from '@/lib/core/birth-day';
import { type ListSpec, type ListView, listSuffix } from '@/lib/core/list-view';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { listName } from '@/lib/person/rules/person-name';
import { nhsNumberText } from '@/lib/person/rules/person-text';

/** A person with their newest case, if any. */
export type PersonRow = {
  id: string;
  givenName: string;
  familyName: string;
  formerNames: readonly string[] | null;
  dateOfBirth: BirthDay;
  diedOn: PlainDate | null;
  nhsNumber: string | null;
  group: PhbGroup | null;
  state: CaseState | null;
  practitioner: string | null;
  dueKind: ClockKind | null;
  dueOn: PlainDate | null;
};

type Props = {
  spec: ListSpec;
  view: ListView;
  rows: readonly PersonRow[];
  today: PlainDate;
  area: 'commissioner' | 'practitioner';
};

const columns = [
  { key: 'name', text: 'Name' },
  { key: 'born', text: 'Date of birth' },
  { key: 'number', text: 'NHS number' },
  { key: 'state', text: 'Case' },
  { key: 'practitioner', text: 'Practitioner' },
  { key: 'due', text: 'Next due' },
];

/** People with the state of their cases. A practitioner's own list omits the practitioner. */
export function PeopleTable({ spec, view, rows, today, area }: Props) {
  const suffix = listSuffix(spec, view);
  const shown = columns.filter(({ key }) => area === 'commissioner' || key !== 'practitioner');
  return (
    <Table
      caption="People"
      isCaptionHidden
      isResponsive
      isCompact
      isFirstCellHeader
      columns={shown.map((column) => sortableColumn(spec, view, column))}
      rows={rows.map((row) => {
        const href = `/${area}/people/${row.id}${suffix}`;
        const cells: Record<string, React.ReactNode> = cellsOf(row, today, href);
        return { key: row.id, cells: shown.map(({ key }) => cells[key]) };
      })}
    />
  );
}

function cellsOf(row: PersonRow, today: PlainDate, href: string) {
  return {
    name: (
      <span className="app-stack">
        <a href={href}>
          {listName(row)}
          <span className="nhsuk-u-visually-hidden">, born {formatBirth(row.dateOfBirth)}</span>
        </a>
        <span className="app-visually-quiet">{row.group ? groupName(row.group) : 'No request yet'}</span>
        {row.formerNames && <span className="app-visually-quiet">Formerly {row.formerNames.join(', ')}</span>}
        {row.diedOn && <span className="app-visually-quiet">Died {formatDay(row.diedOn)}</span>}
      </span>
    ),
    born: <span className="app-number">{formatBirth(row.dateOfBirth)}</span>,
    number: <span className="app-number">{nhsNumberText(row.nhsNumber, null)}</span>,
    state: row.state ? <CaseStateTag state={row.state} /> : 'No request yet',
    practitioner: row.practitioner ?? 'No one yet',
    due:
      row.dueOn && row.dueKind ? (
        <DueCell dueOn={row.dueOn} today={today} what={clockName(row.dueKind)} />
      ) : (
        'Nothing due'
      ),
  };
}
