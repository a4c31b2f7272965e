import { DueCell } from '@/components/case/due-cell';
import { groupName } from '@/components/case/group-name';
import { ListTable } from '@/components/lists/list-table';
import type { PhbGroup } from '@/lib/case/rules/groups';
import type { PlainDate } from '@/lib/core/plain-date';

/** An open item in a practitioner's case. */
export type WorkItem = {
  id: string;
  person: string;
  personHref: string;
  group: PhbGroup;
  diedOn: string | null;
  what: string;
  href: string;
  owner: string;
  dueOn: PlainDate | null;
};

type Props = {
  caption: string;
  rows: readonly WorkItem[];
  today: PlainDate;
  /** Shows the role that acts next, for the work of others. */
  hasOwner?: boolean;
};

/** The open items of a practitioner's cases, each with a link, the person and the due day. */
export function WorkTable({ caption, rows, today, hasOwner }: Props) {
  return (
    <ListTable
      caption={caption}
      columns={[
        { key: 'what', text: hasOwner ? 'Waiting for' : 'What to do' },
        { key: 'person', text: 'Person' },
        ...(hasOwner ? [{ key: 'owner', text: 'Responsible' }] : []),
        { key: 'due', text: 'Due' },
      ]}
      rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row, today, hasOwner) }))}
    />
  );
}

function cellsOf(row: WorkItem, today: PlainDate, hasOwner?: boolean) {
  return [
    <a key="what" href={row.href} aria-label={`${row.what} for ${row.person}`}>
      {row.what}
    </a>,
    <>
      <a href={row.personHref}>{row.person}</a>
      <small>{groupName(row.group)}</small>
      {row.diedOn && <small>{`Died ${row.diedOn}`}</small>}
    </>,
    ...(hasOwner ? [row.owner] : []),
    row.dueOn ? <DueCell key="due" dueOn={row.dueOn} today={today} /> : 'No date',
  ];
}
