import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { findAccountState, isAccountOpen } from '@/lib/identity/store/account';
import { command } from '@/lib/platform/db/transaction';
import { type GrantedRole, type GrantRoleRefusal, grantMembership } from './grant-membership';

type Granted = { membershipId: string };

/**
 * Gives any account a role with the actor's commissioner: for what makes whole installations. A form gives
 * one by `addRole` or `inviteUser`.
 */
export function grantRole(
  actor: Actor,
  grant: GrantedRole,
  today: PlainDate,
): Promise<Result<Granted, GrantRoleRefusal | NotFound>> {
  return command<Granted, GrantRoleRefusal | NotFound>(actor, 'role:grant', async (scope) => {
    if (!(await isAccountOpen(scope, grant.userId))) return notFound;
    const granted = await grantMembership(scope, grant, today);
    return granted.ok ? ok({ membershipId: grant.membershipId }) : granted;
  });
}

/**
 * Gives another role, or one that had ended, to a user who has or had a role with the actor's commissioner.
 */
export function addRole(
  actor: Actor,
  grant: GrantedRole,
  today: PlainDate,
): Promise<Result<string, GrantRoleRefusal | NotFound>> {
  return command<string, GrantRoleRefusal | NotFound>(actor, 'role:grant', async (scope) => {
    const account = await findAccountState(scope, grant.userId);
    if (!account?.isHere || account.isSuspended) return notFound;
    const granted = await grantMembership(scope, grant, today);
    return granted.ok ? ok(grant.userId) : granted;
  });
}
