import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { goesOn, type Membership } from './staff-role';

export type SuspendRefusal =
  | { kind: 'own-account' }
  | { kind: 'suspended-already' }
  | { kind: 'no-role-here' }
  | { kind: 'last-administrator' };

type Suspending = {
  userId: string;
  isSuspended: boolean;
  /** It has a role of staff with the administrator's commissioner, today or later. */
  hasRole: boolean;
  /** Every period of that role, locked. */
  administrators: readonly Membership[];
};

/**
 * Whether an administrator may suspend an account: another's, once, while it has a role here, and not while
 * no other administrator who can sign in goes on.
 * @rule IDN-04, IDN-16 (docs/rules.md)
 */
export function checkSuspend(
  { userId, isSuspended, hasRole, administrators }: Suspending,
  actorId: string,
  today: PlainDate,
): Result<void, SuspendRefusal> {
  if (userId === actorId) return fail({ kind: 'own-account' });
  if (isSuspended) return fail({ kind: 'suspended-already' });
  if (!hasRole) return fail({ kind: 'no-role-here' });
  const going = administrators.filter((one) => goesOn(one, today));
  const isNeeded = going.some((one) => one.userId === userId);
  const isLast = isNeeded && going.every((one) => one.userId === userId);
  return isLast ? fail({ kind: 'last-administrator' }) : ok(undefined);
}

export type RestoreRefusal =
  | { kind: 'own-account' }
  | { kind: 'not-suspended' }
  | { kind: 'not-suspended-here' };

/**
 * Whether an administrator may let an account sign in again: another's, that their own commissioner
 * suspended.
 * @rule IDN-16 (docs/rules.md)
 */
export function checkRestore(
  { userId, isSuspended, isByUs }: { userId: string; isSuspended: boolean; isByUs: boolean },
  actorId: string,
): Result<void, RestoreRefusal> {
  if (userId === actorId) return fail({ kind: 'own-account' });
  if (!isSuspended) return fail({ kind: 'not-suspended' });
  return isByUs ? ok(undefined) : fail({ kind: 'not-suspended-here' });
}
