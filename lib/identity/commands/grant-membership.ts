import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LeadDuty } from '@/lib/core/policy/duty';
import { fail, ok, type Result } from '@/lib/core/result';
import { checkGrant, type GrantRefusal, type StaffRole } from '@/lib/identity/rules/staff-role';
import { hasMembership, insertMembership } from '@/lib/identity/store/membership';
import { insertRoleChange } from '@/lib/identity/store/role-change';
import type { Scope } from '@/lib/platform/db/scope';
import { checkLeadsApart, type LeadsNotApart } from './leads-apart';

export type GrantedRole = {
  /** Made with the form, so that a form sent twice grants once. */
  membershipId: string;
  userId: string;
  role: StaffRole;
  /** The largest budget a PHB lead may approve alone; null: none. */
  limit: Pence | null;
  /** The half of the role of a PHB lead; null: both, or another role. */
  duty?: LeadDuty | null;
  startsOn: PlainDate;
  reason: string;
};

export type GrantRoleRefusal = GrantRefusal | LeadsNotApart | { kind: 'has-the-role' };

/** Gives an account a role with the acting commissioner, on record. The caller has checked the account. */
export async function grantMembership(
  scope: Scope,
  { membershipId, reason, duty = null, ...asked }: GrantedRole,
  today: PlainDate,
): Promise<Result<void, GrantRoleRefusal>> {
  const grant = { ...asked, duty };
  const checked = checkGrant(grant, scope.actor.userId, today);
  if (!checked.ok) return checked;
  if (!(await insertMembership(scope, { ...grant, id: membershipId }))) {
    const isSentBefore = await hasMembership(scope, membershipId, grant);
    return isSentBefore ? ok(undefined) : fail({ kind: 'has-the-role' });
  }
  const apart = await checkApart(scope, grant, today);
  if (!apart.ok) return apart;
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

async function checkApart(
  scope: Scope,
  { role, duty }: { role: StaffRole; duty: LeadDuty | null },
  today: PlainDate,
): Promise<Result<void, LeadsNotApart>> {
  return role === 'PHB_LEAD' && duty === null ? checkLeadsApart(scope, today) : ok(undefined);
}
