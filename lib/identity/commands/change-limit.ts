import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkLimitChange, type LimitChangeRefusal } from '@/lib/identity/rules/staff-role';
import { findRole, insertLimit, lockMemberships } from '@/lib/identity/store/membership';
import { insertRoleChange } from '@/lib/identity/store/role-change';
import { endSessionsOf } from '@/lib/platform/db/session';
import { command } from '@/lib/platform/db/transaction';

export type ChangeLimit = {
  membershipId: string;
  /** The id of the next period, made with the form. */
  nextId: string;
  limit: Pence | null;
  startsOn: PlainDate;
  reason: string;
};

/**
 * Changes the limit of approval of another user from a day on. The period of before stays on record; the way
 * back is to change it again. Ends the sessions of the user if it changes today.
 */
export function changeLimit(
  actor: Actor,
  { membershipId, nextId, reason, limit, startsOn }: ChangeLimit,
  today: PlainDate,
): Promise<Result<string, LimitChangeRefusal | NotFound>> {
  return command<string, LimitChangeRefusal | NotFound>(actor, 'role:grant', async (scope) => {
    const role = await findRole(scope, membershipId);
    const all = role ? await lockMemberships(scope, role) : [];
    const membership = all.find(({ id }) => id === membershipId);
    if (!role || !membership) return notFound;
    const checked = checkLimitChange({ membership, role, limit, startsOn }, actor.userId, today);
    if (!checked.ok) return checked;
    await insertLimit(scope, membershipId, { id: nextId, limit, startsOn });
    await insertRoleChange(scope, { membershipId: nextId, kind: 'LIMIT', onDay: startsOn, limit, reason });
    if (startsOn === today) await endSessionsOf(scope.tx, membership.userId, now());
    await recordEvent(scope, {
      action: 'role:limit',
      personId: null,
      subjectKind: 'membership',
      subjectId: nextId,
      reason,
      before: membership,
      after: { ...membership, id: nextId, limit, startsOn },
    });
    return ok(membership.userId);
  });
}
