import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { checkGrant, type GrantRefusal, type StaffRole } from '@/lib/identity/rules/staff-role';
import { hasMembership, insertMembership } from '@/lib/identity/store/membership';
import { insertRoleChange } from '@/lib/identity/store/role-change';
import type { Scope } from '@/lib/platform/db/scope';

export type GrantedRole = {
  /** Made with the form, so that a form sent twice grants once. */
  membershipId: string;
  userId: string;
  role: StaffRole;
  /** The largest budget a PHB lead may approve alone; null: none. */
  limit: Pence | null;
  startsOn: PlainDate;
  reason: string;
};

export type GrantRoleRefusal = GrantRefusal | { kind: 'has-the-role' };

/** Gives an account a role with the acting commissioner, on record. The caller has checked the account. */
export async function grantMembership(
  scope: Scope,
  { membershipId, reason, ...grant }: GrantedRole,
  today: PlainDate,
): Promise<Result<void, GrantRoleRefusal>> {
  const checked = checkGrant(grant, scope.actor.userId, today);
  if (!checked.ok) return checked;
  if (!(await insertMembership(scope, { ...grant, id: membershipId }))) {
    const isSentBefore = await hasMembership(scope, membershipId, grant);
    return isSentBefore ? ok(undefined) : fail({ kind: 'has-the-role' });
  }
  const { limit, startsOn: onDay } = grant;
  await insertRoleChange(scope, { membershipId, kind: 'GRANTED', onDay, limit, reason });
  await recordEvent(scope, {
    action: 'role:grant',
    personId: null,
    subjectKind: 'membership',
    subjectId: membershipId,
    reason,
    after: grant,
  });
  return ok(undefined);
}
