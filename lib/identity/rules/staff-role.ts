import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { addDays } from '@/lib/core/plain-date';
import { roleName } from '@/lib/core/policy/area';
import type { LeadDuty } from '@/lib/core/policy/duty';
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

export function staffRoleName(role: StaffRole): string {
  return roleName(role);
}

/** A role in words, with the half that a PHB lead has. */
export function staffRoleText({ role, duty }: { role: StaffRole; duty: LeadDuty | null }): string {
  return duty === null ? staffRoleName(role) : `${staffRoleName(role)}, ${leadDutyName(duty)}`;
}

const DUTY_NAMES: Readonly<Record<LeadDuty, string>> = {
  ELIGIBILITY: 'eligibility only',
  PLANS: 'plans only',
};

export function leadDutyName(duty: LeadDuty): string {
  return DUTY_NAMES[duty];
}

type LimitRefusal =
  | { kind: 'limit-only-for-a-lead' }
  | { kind: 'limit-only-for-plans' }
  | { kind: 'limit-not-positive' };

export type GrantRefusal =
  | { kind: 'own-role' }
  | { kind: 'starts-in-the-past' }
  | { kind: 'duty-only-for-a-lead' }
  | LimitRefusal;

type Limited = { role: StaffRole; duty: LeadDuty | null; limit: Pence | null };
type Grant = Limited & { userId: string; startsOn: PlainDate };

/**
 * Whether an administrator may grant this: to another user, from today or later, with a limit of approval for
 * a PHB lead only.
 * @rule IDN-01, IDN-02, IDN-11, SEP-02 (docs/rules.md)
 */
export function checkGrant(
  { userId, startsOn, ...granted }: Grant,
  actorId: string,
  today: PlainDate,
): Result<void, GrantRefusal> {
  if (userId === actorId) return fail({ kind: 'own-role' });
  if (startsOn < today) return fail({ kind: 'starts-in-the-past' });
  if (granted.duty !== null && granted.role !== 'PHB_LEAD') return fail({ kind: 'duty-only-for-a-lead' });
  return checkLimit(granted);
}

function checkLimit({ role, duty, limit }: Limited): Result<void, LimitRefusal> {
  if (limit !== null && role !== 'PHB_LEAD') return fail({ kind: 'limit-only-for-a-lead' });
  if (limit !== null && duty === 'ELIGIBILITY') return fail({ kind: 'limit-only-for-plans' });
  if (limit !== null && limit <= 0) return fail({ kind: 'limit-not-positive' });
  return ok(undefined);
}

/** One period of a user's role with a commissioner. Days are inclusive; `endsOn` null: open. */
export type Membership = {
  id: string;
  userId: string;
  duty: LeadDuty | null;
  limit: Pence | null;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  /** False: suspended, or invited and without a password. */
  canSignIn: boolean;
};

export type LimitChangeRefusal =
  | { kind: 'own-role' }
  | { kind: 'starts-in-the-past' }
  | { kind: 'outside-the-role' }
  | { kind: 'same-limit' }
  | LimitRefusal;

type LimitChange = { membership: Membership; role: StaffRole; limit: Pence | null; startsOn: PlainDate };

/**
 * Whether the limit of approval of another user may change from a day on: today or later, within the role.
 * @rule IDN-01, IDN-02, IDN-11 (docs/rules.md)
 */
export function checkLimitChange(
  { membership, role, limit, startsOn }: LimitChange,
  actorId: string,
  today: PlainDate,
): Result<void, LimitChangeRefusal> {
  const { userId, duty, endsOn } = membership;
  if (userId === actorId) return fail({ kind: 'own-role' });
  if (role !== 'PHB_LEAD') return fail({ kind: 'limit-only-for-a-lead' });
  if (startsOn < today) return fail({ kind: 'starts-in-the-past' });
  if (startsOn < membership.startsOn || (endsOn !== null && endsOn < startsOn))
    return fail({ kind: 'outside-the-role' });
  return limit === membership.limit ? fail({ kind: 'same-limit' }) : checkLimit({ role, duty, limit });
}

export type EndRefusal =
  | { kind: 'own-role' }
  | { kind: 'already-ended'; on: PlainDate }
  | { kind: 'last-administrator' }
  | { kind: 'last-day-too-early' };

type End = {
  membership: Membership;
  role: StaffRole;
  lastDay: PlainDate;
  /** Every period of that role, locked. */
  all: readonly Membership[];
};

/**
 * The last day of a role that is to end at once: yesterday, or the day before its first day if it would not
 * have begun by then.
 * @rule IDN-03 (docs/rules.md)
 */
export function lastDayAtOnce({ startsOn }: Pick<Membership, 'startsOn'>, today: PlainDate): PlainDate {
  return addDays(startsOn > today ? startsOn : today, -1);
}

/**
 * Whether a role may end on a last day: not one's own, not one that has ended, not before it would end at
 * once, and not while no other administrator who can sign in goes on.
 * @rule IDN-01, IDN-03, IDN-04 (docs/rules.md)
 */
export function checkEnd(
  { membership, role, lastDay, all }: End,
  actorId: string,
  today: PlainDate,
): Result<void, EndRefusal> {
  const { userId, endsOn } = membership;
  if (userId === actorId) return fail({ kind: 'own-role' });
  if (endsOn !== null && endsOn <= lastDay) return fail({ kind: 'already-ended', on: endsOn });
  if (lastDay < lastDayAtOnce(membership, today)) return fail({ kind: 'last-day-too-early' });
  const others = all.filter((other) => other.id !== membership.id && goesOn(other, today));
  const isNeeded = role === 'ADMINISTRATOR' && membership.canSignIn;
  if (isNeeded && others.length === 0) return fail({ kind: 'last-administrator' });
  return ok(undefined);
}

/**
 * The periods of the user's role that are still to come after a last day: they end with it, before they
 * begin.
 * @rule IDN-03 (docs/rules.md)
 */
export function periodsAfter({ membership, lastDay, all }: Omit<End, 'role'>): Membership[] {
  return all.filter(
    ({ id, userId, startsOn, endsOn }) =>
      id !== membership.id &&
      userId === membership.userId &&
      startsOn > lastDay &&
      (endsOn === null || endsOn >= startsOn),
  );
}

/** In force today, without a last day, of a user who can sign in. */
export function goesOn({ startsOn, endsOn, canSignIn }: Membership, today: PlainDate): boolean {
  return canSignIn && startsOn <= today && endsOn === null;
}
