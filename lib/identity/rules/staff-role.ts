import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { addDays } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import { fail, ok, type Result } from '@/lib/core/result';

/** The roles of staff. The others come with an authority to act for a person. */
export const STAFF_ROLES = [
  'PHB_LEAD',
  'FINANCE_OFFICER',
  'AUDITOR',
  'ADMINISTRATOR',
  'PRACTITIONER',
] as const satisfies readonly Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];

export type GrantRefusal =
  | { kind: 'own-role' }
  | { kind: 'limit-only-for-a-lead' }
  | { kind: 'limit-not-positive' };

type Grant = { userId: string; role: StaffRole; limit: Pence | null };

/**
 * Whether an administrator may grant this: to another user, with a limit of approval for a PHB lead only.
 * @rule IDN-01, IDN-02 (docs/rules.md)
 */
export function checkGrant({ userId, role, limit }: Grant, actorId: string): Result<void, GrantRefusal> {
  if (userId === actorId) return fail({ kind: 'own-role' });
  if (limit !== null && role !== 'PHB_LEAD') return fail({ kind: 'limit-only-for-a-lead' });
  if (limit !== null && limit <= 0) return fail({ kind: 'limit-not-positive' });
  return ok(undefined);
}

/** A user's role with a commissioner. Days are inclusive; `endsOn` null: open. */
export type Membership = { id: string; userId: string; startsOn: PlainDate; endsOn: PlainDate | null };

export type EndRefusal =
  | { kind: 'own-role' }
  | { kind: 'already-ended'; on: PlainDate }
  | { kind: 'last-administrator' }
  | { kind: 'last-day-too-early' };

type End = {
  membership: Membership;
  role: StaffRole;
  lastDay: PlainDate;
  /** Every membership of that role, locked. */
  all: readonly Membership[];
};

/**
 * Whether a role may end on a last day: not one's own, not one that has ended, not before yesterday, which
 * ends it at once, and not while no other administrator goes on.
 * @rule IDN-01, IDN-03, IDN-04 (docs/rules.md)
 */
export function checkEnd(
  { membership, role, lastDay, all }: End,
  actorId: string,
  today: PlainDate,
): Result<void, EndRefusal> {
  const { userId, startsOn, endsOn } = membership;
  if (userId === actorId) return fail({ kind: 'own-role' });
  if (endsOn !== null && endsOn <= lastDay) return fail({ kind: 'already-ended', on: endsOn });
  if (lastDay < startsOn || lastDay < addDays(today, -1)) return fail({ kind: 'last-day-too-early' });
  const others = all.filter((other) => other.id !== membership.id && goesOn(other, today));
  if (role === 'ADMINISTRATOR' && others.length === 0) return fail({ kind: 'last-administrator' });
  return ok(undefined);
}

/** In force today and without a last day. */
function goesOn({ startsOn, endsOn }: Membership, today: PlainDate): boolean {
  return startsOn <= today && endsOn === null;
}
