import type { At18 } from '@/components/case/at-18-text';
import { groupName } from '@/components/case/group-name';
import { ListTable } from '@/components/lists/list-table';
import { sortableColumn } from '@/components/lists/sortable-column';
import { Tag } from '@/components/nhs/tag';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { BirthDay } from '@/lib/core/birth-day';
import { type ListSpec, type ListView, listSuffix } from '@/lib/core/list-view';
import { formatPence, type Pence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { BudgetState } from '@/lib/money/rules/budget-state';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { listedPerson } from '@/lib/person/rules/person-name';
import { budgetStateColour, budgetStateName } from './budget-state-text';
import { shortWayNames } from './way-text';

/** A budget with its person. */
export type BudgetRow = {
  id: string;
  personId: string;
  givenName: string;
  familyName: string;
  dateOfBirth: BirthDay;
  nhsNumber: string | null;
  group: PhbGroup;
  state: BudgetState;
  startsOn: PlainDate;
  endsOn: PlainDate;
  ways: WayOfManaging[] | null;
  diedOn: PlainDate | null;
  agreed: Pence;
  spent: Pence;
  left: Pence;
  endsSoon: boolean;
  at18: At18;
};

type Props = { spec: ListSpec; view: ListView; rows: readonly BudgetRow[] };

const columns = [
  { key: 'person', text: 'Person' },
  { key: 'state', text: 'State' },
  { key: 'starts', text: 'Starts', isShort: true },
  { key: 'ends', text: 'Ends', isShort: true },
  { key: 'ways', text: 'Managed as' },
  { key: 'agreed', text: 'Agreed', isNumeric: true },
  { key: 'spent', text: 'Spent', isNumeric: true },
  { key: 'left', text: 'Left', isNumeric: true },
];

/** Budgets with their dates and money. */
export function BudgetsTable({ spec, view, rows }: Props) {
  const suffix = listSuffix(spec, view);
  return (
    <ListTable
      caption="Budgets"
      columns={columns.map((column) => sortableColumn(spec, view, column))}
      rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row, suffix) }))}
    />
  );
}

function cellsOf(row: BudgetRow, suffix: string) {
  const { id, group, state, startsOn, endsOn, endsSoon, at18, ways, diedOn } = row;
  return [
    <>
      <a
        href={`/commissioner/budgets/${id}${suffix}`}
        aria-label={`${listedPerson(row)}, budget that ends ${formatDay(row.endsOn)}`}
      >
        {listedPerson(row)}
      </a>
      <small>{groupName(group)}</small>
      {diedOn && <small>Died {formatDay(diedOn)}</small>}
    </>,
    <Tag key="state" colour={budgetStateColour(state)}>
      {budgetStateName(state)}
    </Tag>,
    formatDay(startsOn),
    <>
      {formatDay(endsOn)}
      {endsSoon && <small>Ends soon</small>}
      {at18 && <small>{at18 === 'before' ? 'Day before 18th birthday' : 'Runs past 18th birthday'}</small>}
    </>,
    shortWayNames(ways),
    ...[row.agreed, row.spent, row.left].map(formatPence),
  ];
}
