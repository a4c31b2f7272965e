import { dayInLondon } from '@/lib/core/clock';
import type { UserLine } from '@/lib/identity/queries/user-list';
import { leadDutyName, staffRoleName } from '@/lib/identity/rules/staff-role';
import { roleStatusName } from './role-status-text';

type Column = { heading: string; kind: 'text' | 'data'; value: (row: UserLine) => string };

/** The list of staff as a file. Days as 2026-03-03, money in pounds as 1250.00. */
export const usersCsv: readonly Column[] = [
  { heading: 'Name', kind: 'text', value: ({ name }) => name },
  { heading: 'Email', kind: 'text', value: ({ email }) => email },
  { heading: 'Job title', kind: 'text', value: ({ jobTitle }) => jobTitle ?? '' },
  { heading: 'Role', kind: 'data', value: ({ role }) => staffRoleName(role) },
  { heading: 'State', kind: 'data', value: ({ status }) => roleStatusName(status) },
  { heading: 'Suspended', kind: 'data', value: ({ isSuspended }) => (isSuspended ? 'yes' : 'no') },
  {
    heading: 'Limit (pounds)',
    kind: 'data',
    value: ({ limit }) => (limit === null ? '' : (limit / 100).toFixed(2)),
  },
  { heading: 'From', kind: 'data', value: ({ startsOn }) => startsOn },
  { heading: 'Until', kind: 'data', value: ({ endsOn }) => endsOn ?? '' },
  { heading: 'Invited until', kind: 'data', value: ({ invitedUntil }) => invitedUntil ?? '' },
  {
    heading: 'Last signed in',
    kind: 'data',
    value: ({ lastSignIn }) => (lastSignIn ? dayInLondon(lastSignIn) : ''),
  },
  {
    heading: 'Half of the role',
    kind: 'data',
    value: ({ duty }) => (duty === null ? '' : leadDutyName(duty)),
  },
];
