import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkGrant, type GrantRefusal, type StaffRole } from '@/lib/identity/rules/staff-role';
import { isAccountOpen } from '@/lib/identity/store/account';
import { hasMembership, insertMembership } from '@/lib/identity/store/membership';
import { command } from '@/lib/platform/db/transaction';

export type GrantRole = {
  /** Made with the form, so that a form sent twice grants once. A role that had ended keeps its id. */
  membershipId: string;
  userId: string;
  role: StaffRole;
  /** The largest budget a PHB lead may approve alone; null: none. */
  limit: Pence | null;
};

export type GrantRoleRefusal = GrantRefusal | { kind: 'has-the-role' };

type Granted = { membershipId: string };

const hasTheRole = fail({ kind: 'has-the-role' } as const);

/** Gives a user a role with the actor's commissioner from today on, or gives it back after it had ended. */
export function grantRole(
  actor: Actor,
  { membershipId, ...grant }: GrantRole,
  today: PlainDate,
): Promise<Result<Granted, GrantRoleRefusal | NotFound>> {
  return command<Granted, GrantRoleRefusal | NotFound>(actor, 'role:grant', async (scope) => {
    const checked = checkGrant(grant, actor.userId);
    if (!checked.ok) return checked;
    if (!(await isAccountOpen(scope, grant.userId))) return notFound;
    const id = await insertMembership(scope, { ...grant, id: membershipId, startsOn: today });
    if (!id) return (await hasMembership(scope, membershipId, grant)) ? ok({ membershipId }) : hasTheRole;
    await recordEvent(scope, {
      action: 'role:grant',
      personId: null,
      subjectKind: 'membership',
      subjectId: id,
      after: { ...grant, startsOn: today },
    });
    return ok({ membershipId: id });
  });
}
