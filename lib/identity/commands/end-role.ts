import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import {
  checkEnd,
  type EndRefusal,
  lastDayAtOnce,
  type Membership,
  periodsAfter,
} from '@/lib/identity/rules/staff-role';
import { findRole, hasRoleLeft, lockMemberships, saveMembershipEnd } from '@/lib/identity/store/membership';
import { insertRoleChange } from '@/lib/identity/store/role-change';
import { closeInvitation } from '@/lib/platform/db/invitation';
import type { Scope } from '@/lib/platform/db/scope';
import { endSessionsOf } from '@/lib/platform/db/session';
import { command } from '@/lib/platform/db/transaction';

export type EndRole = {
  membershipId: string;
  /** Inclusive; null: it ends at once. */
  lastDay: PlainDate | null;
  reason: string;
};

/**
 * Ends a user's role with the actor's commissioner. One that ends at once ends their sessions; from another
 * the sessions lose it at the next request after the last day. What was to come of the role, such as another
 * limit, ends with it. The rows stay; granting the role again takes it back. An invitation of a user without
 * any role left ends too.
 */
export function endRole(
  actor: Actor,
  { membershipId, lastDay: asked, reason }: EndRole,
  today: PlainDate,
): Promise<Result<string, EndRefusal | NotFound>> {
  return command<string, EndRefusal | NotFound>(actor, 'role:end', async (scope) => {
    const role = await findRole(scope, membershipId);
    const all = role ? await lockMemberships(scope, role) : [];
    const membership = all.find(({ id }) => id === membershipId);
    if (!role || !membership) return notFound;
    const lastDay = asked ?? lastDayAtOnce(membership, today);
    const checked = checkEnd({ membership, role, lastDay, all }, actor.userId, today);
    if (!checked.ok) return checked;
    for (const period of [membership, ...periodsAfter({ membership, lastDay, all })])
      await endPeriod(scope, period, { lastDay, reason });
    if (lastDay < today) await leave(scope, membership.userId, today);
    return ok(membership.userId);
  });
}

type Ended = { lastDay: PlainDate; reason: string };

/** One that begins after the last day was never in force. */
async function endPeriod(scope: Scope, membership: Membership, { lastDay, reason }: Ended): Promise<void> {
  const { id: membershipId, startsOn } = membership;
  const endsOn = lastDay < startsOn ? addDays(startsOn, -1) : lastDay;
  await saveMembershipEnd(scope, membershipId, endsOn);
  await insertRoleChange(scope, { membershipId, kind: 'ENDED', onDay: lastDay, limit: null, reason });
  await recordEvent(scope, {
    action: 'role:end',
    personId: null,
    subjectKind: 'membership',
    subjectId: membershipId,
    reason,
    before: membership,
    after: { ...membership, endsOn },
  });
}

/** Ends what an ended role leaves open. */
async function leave(scope: Scope, userId: string, today: PlainDate): Promise<void> {
  await endSessionsOf(scope.tx, userId, now());
  if (!(await hasRoleLeft(scope, userId, today))) await closeInvitation(scope, userId, now());
}
