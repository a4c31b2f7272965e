import { DueCell } from '@/components/case/due-cell';
import { groupName } from '@/components/case/group-name';
import { ListTable } from '@/components/lists/list-table';
import type { TableColumn } from '@/components/nhs/table';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { PlainDate } from '@/lib/core/plain-date';

/** An item that waits for the commissioner. */
export type DecisionRow = {
  id: string;
  person: string;
  personHref: string;
  group: PhbGroup | null;
  diedOn: string | null;
  what: string;
  href: string;
  isMine: boolean;
  note: string | null;
  sum: string;
  dueOn: PlainDate;
  practitioner: string;
};

type Props = {
  caption: string;
  rows: readonly DecisionRow[];
  today: PlainDate;
  /** The heading of the due days if it sorts the list. */
  due?: TableColumn;
};

const dueColumn: TableColumn = { key: 'due', text: 'Due' };

/**
 * The items that wait for the commissioner, each with a link, the person, the annual value and the due day.
 */
export function DecisionsTable({ caption, rows, today, due = dueColumn }: Props) {
  return (
    <ListTable
      caption={caption}
      columns={[
        { key: 'what', text: 'Action' },
        { key: 'person', text: 'Person' },
        { key: 'practitioner', text: 'Practitioner' },
        due,
        { key: 'sum', text: 'Annual value', isNumeric: true },
      ]}
      rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row, today) }))}
    />
  );
}

function cellsOf(row: DecisionRow, today: PlainDate) {
  const what = row.isMine ? row.what : `See: ${row.what.toLowerCase()}`;
  return [
    <>
      <a href={row.href} aria-label={`${what} for ${row.person}`}>
        {what}
      </a>
      {row.note && <small>{row.note}</small>}
    </>,
    <>
      <a href={row.personHref}>{row.person}</a>
      <small>{row.group ? groupName(row.group) : 'No case yet'}</small>
      {row.diedOn && <small>{`Died ${row.diedOn}`}</small>}
    </>,
    row.practitioner,
    <DueCell key="due" dueOn={row.dueOn} today={today} />,
    row.sum,
  ];
}
