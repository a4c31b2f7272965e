import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { RoleStatus } from '@/lib/identity/rules/role-status';

const names: Record<RoleStatus, string> = {
  NOW: 'In force',
  LATER: 'Starts later',
  INVITED: 'Invited, no password yet',
  ENDED: 'Ended',
};

export function roleStatusName(status: RoleStatus): string {
  return names[status];
}

/** Until when an invitation can be used. */
export function invitedText(until: PlainDate, today: PlainDate): string {
  return until < today ? `Invitation expired on ${formatDay(until)}` : `Invited until ${formatDay(until)}`;
}
