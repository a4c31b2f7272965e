import type { ListSpec } from '@/lib/core/list-view';
import { ROLE_STATUSES } from '@/lib/identity/rules/role-status';
import { STAFF_ROLES, staffRoleName } from '@/lib/identity/rules/staff-role';
import { roleStatusName } from './role-status-text';

/** The list of staff by their roles. */
export const usersSpec: ListSpec = {
  path: '/commissioner/users',
  filters: [
    {
      name: 'status',
      legend: 'Which roles',
      kind: 'one',
      unchosen: 'All that have not ended',
      options: ROLE_STATUSES.map((value) => ({ value, text: roleStatusName(value) })),
    },
    {
      name: 'role',
      legend: 'Role',
      kind: 'any',
      options: STAFF_ROLES.map((value) => ({ value, text: staffRoleName(value) })),
    },
  ],
  sorts: ['name'],
};
