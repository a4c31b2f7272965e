import { Table } from '@/components/nhs/table';
import { formatPence } from '@/lib/core/money';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { PeriodView, UserView } from '@/lib/identity/queries/user-view';
import { staffRoleText } from '@/lib/identity/rules/staff-role';

type Props = Pick<UserView, 'userId' | 'isSelf'> & { periods: readonly PeriodView[]; caption: string };

/** Periods of a user’s roles, with what can be done to those that go on. */
export function UserRoles({ userId, isSelf, periods, caption }: Props) {
  return (
    <Table
      caption={caption}
      captionSize="m"
      columns={[
        { key: 'role', text: 'Role' },
        { key: 'limit', text: 'Limit of approval', isNumeric: true },
        { key: 'from', text: 'From' },
        { key: 'until', text: 'Until' },
        { key: 'change', text: 'Change' },
      ]}
      rows={periods.map((period) => ({ key: period.id, cells: cellsOf(period, { userId, isSelf }) }))}
      isFirstCellHeader
      isResponsive
    />
  );
}

function cellsOf(period: PeriodView, { userId, isSelf }: Pick<UserView, 'userId' | 'isSelf'>) {
  const { id, role, duty, limit, startsOn, endsOn, isOpen, isEmpty } = period;
  const name = staffRoleText({ role, duty });
  const href = `/commissioner/users/${userId}/roles/${id}`;
  const links = (
    <>
      {role === 'PHB_LEAD' && duty !== 'ELIGIBILITY' && (
        <>
          <a href={`${href}/limit`}>Change limit</a>{' '}
        </>
      )}
      <a href={`${href}/end`} aria-label={`End the role ${name}`}>
        End
      </a>
    </>
  );
  return [
    name,
    limit === null ? 'None' : formatPence(limit),
    formatDay(startsOn),
    isEmpty ? 'Taken back before it began' : untilText(endsOn),
    isOpen && !isSelf ? links : 'None',
  ];
}

const untilText = (endsOn: PlainDate | null) => (endsOn === null ? 'No last day' : formatDay(endsOn));
