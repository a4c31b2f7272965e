import { CaseStateTag } from '@/components/case/case-state-tag';
import { DueCell } from '@/components/case/due-cell';
import { groupName } from '@/components/case/group-name';
import { ListTable } from '@/components/lists/list-table';
import { sortableColumn } from '@/components/lists/sortable-column';
import type { CaseState } from '@/lib/case/rules/case-state';
import { endAt18 } from '@/lib/case/rules/childs-last-day';
import type { ClockKind } from '@/lib/case/rules/clock-kind';
import { clockName } from '@/lib/case/rules/clock-names';
import type { CaseOrigin, PhbGroup } from '@/lib/case/rules/groups';
import { type BirthDay, earliestBirth, formatBirth } from '@/lib/core/birth-day';
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
  origin: CaseOrigin | null;
  state: CaseState | null;
  practitioner: string | null;
  dueKind: ClockKind | null;
  dueOn: PlainDate | null;
  childEndsOn: PlainDate | null;
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
  { key: 'born', text: 'Date of birth', isShort: true },
  { key: 'number', text: 'NHS number', isShort: true },
  { key: 'state', text: 'Case' },
  { key: 'practitioner', text: 'Practitioner' },
  { key: 'due', text: 'Next due' },
];

/** People with the state of their cases. A practitioner's own list omits the practitioner. */
export function PeopleTable({ spec, view, rows, today, area }: Props) {
  const suffix = listSuffix(spec, view);
  const shown = columns.filter(({ key }) => area === 'commissioner' || key !== 'practitioner');
  return (
    <ListTable
      caption="People"
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
      <>
        <a href={href} aria-label={`${listName(row)}, born ${formatBirth(row.dateOfBirth)}`}>
          {listName(row)}
        </a>
        <small>{row.group ? groupName(row.group) : 'No request yet'}</small>
        <ChildsEnd {...row} />
        {row.formerNames && <small>Formerly {row.formerNames.join(', ')}</small>}
        {row.diedOn && <small>Died {formatDay(row.diedOn)}</small>}
      </>
    ),
    born: formatBirth(row.dateOfBirth),
    number: nhsNumberText(row.nhsNumber, null),
    state:
      row.state && row.origin ? <CaseStateTag state={row.state} origin={row.origin} /> : 'No request yet',
    practitioner: row.practitioner ?? 'No one yet',
    due:
      row.dueOn && row.dueKind ? (
        <DueCell dueOn={row.dueOn} today={today} what={clockName(row.dueKind)} />
      ) : (
        'Nothing due'
      ),
  };
}

function ChildsEnd({ group, childEndsOn: endsOn, dateOfBirth }: PersonRow) {
  const at18 = group && endsOn && endAt18({ group, endsOn, bornOn: earliestBirth(dateOfBirth) });
  if (!at18) return null;
  return (
    <small>{`Budget ${at18 === 'before' ? 'ends at 18' : 'runs past 18'}, on ${formatDay(endsOn)}`}</small>
  );
}
