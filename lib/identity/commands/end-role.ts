import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import { checkEnd, type EndRefusal } from '@/lib/identity/rules/staff-role';
import { findRole, lockMemberships, saveMembershipEnd } from '@/lib/identity/store/membership';
import { command } from '@/lib/platform/db/transaction';

export type EndRole = {
  membershipId: string;
  /** Inclusive. Yesterday ends it at once. */
  lastDay: PlainDate;
  reason: string;
};

/**
 * Ends a user's role with the actor's commissioner. Their open sessions lose it at the next request after the
 * last day. The row stays; granting the role again takes it back.
 */
export function endRole(
  actor: Actor,
  { membershipId, lastDay, reason }: EndRole,
  today: PlainDate,
): Promise<Result<void, EndRefusal | NotFound>> {
  return command<void, EndRefusal | NotFound>(actor, 'role:end', async (scope) => {
    const role = await findRole(scope, membershipId);
    const all = role ? await lockMemberships(scope, role) : [];
    const membership = all.find(({ id }) => id === membershipId);
    if (!role || !membership) return notFound;
    const checked = checkEnd({ membership, role, lastDay, all }, actor.userId, today);
    if (!checked.ok) return checked;
    await saveMembershipEnd(scope, membershipId, lastDay);
    await recordEvent(scope, {
      action: 'role:end',
      personId: null,
      subjectKind: 'membership',
      subjectId: membershipId,
      reason,
      before: membership,
      after: { ...membership, endsOn: lastDay },
    });
    return ok(undefined);
  });
}
