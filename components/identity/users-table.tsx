import { ListTable } from '@/components/lists/list-table';
import { sortableColumn } from '@/components/lists/sortable-column';
import { Tag } from '@/components/nhs/tag';
import { dayInLondon } from '@/lib/core/clock';
import type { ListSpec, ListView } from '@/lib/core/list-view';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { UserLine } from '@/lib/identity/queries/user-list';
import { staffRoleText } from '@/lib/identity/rules/staff-role';
import { invitedText, roleStatusName } from './role-status-text';

type Props = { spec: ListSpec; view: ListView; rows: readonly UserLine[]; today: PlainDate };

const columns = [
  { key: 'name', text: 'Name' },
  { key: 'role', text: 'Role' },
  { key: 'limit', text: 'Limit', isShort: true },
  { key: 'from', text: 'From', isShort: true },
  { key: 'until', text: 'Until', isShort: true },
  { key: 'seen', text: 'Last signed in', isShort: true },
];

/** Staff by their roles. */
export function UsersTable({ spec, view, rows, today }: Props) {
  return (
    <ListTable
      caption="Users and roles"
      columns={columns.map((column) => sortableColumn(spec, view, column))}
      rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row, today) }))}
    />
  );
}

function cellsOf(row: UserLine, today: PlainDate) {
  const { userId, name, email, jobTitle, limit, startsOn, endsOn, status, isSuspended } = row;
  const roleText = staffRoleText(row);
  return [
    <>
      <a href={`/commissioner/users/${userId}`} aria-label={`${name}, ${roleText}`}>
        {name}
      </a>
      {jobTitle && <small>{jobTitle}</small>}
      <small className="app-break">{email}</small>
    </>,
    <>
      {roleText}
      {status !== 'NOW' && (
        <>
          {' '}
          <Tag colour="grey">{roleStatusName(status)}</Tag>
        </>
      )}
      {isSuspended && (
        <>
          {' '}
          <Tag colour="red">Suspended</Tag>
        </>
      )}
    </>,
    limit === null ? 'None' : formatPence(limit),
    formatDay(startsOn),
    endsOn ? formatDay(endsOn) : 'No last day',
    <>
      {row.lastSignIn ? formatDay(dayInLondon(row.lastSignIn)) : 'Not in 400 days'}
      {row.invitedUntil && <small>{invitedText(row.invitedUntil, today)}</small>}
    </>,
  ];
}
