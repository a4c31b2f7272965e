import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { Pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LeadDuty } from '@/lib/core/policy/duty';
import type { Actor } from '@/lib/core/policy/policy';
import { MOST_WRONG_CODES } from '@/lib/identity/rules/invitation';
import type { RoleChangeKind } from '@/lib/identity/rules/role-status';
import type { StaffRole } from '@/lib/identity/rules/staff-role';
import { listRoleChanges } from '@/lib/identity/store/role-change';
import {
  findNewestInvitation,
  findPeriod,
  findUser,
  type InvitationRow,
  listPeriods,
  type PeriodRow,
  type UserRow,
} from '@/lib/identity/store/user';
import { penceFrom } from '@/lib/platform/db/pence';
import type { Scope } from '@/lib/platform/db/scope';
import { queryById } from '@/lib/platform/db/transaction';

export type PeriodView = {
  id: string;
  role: StaffRole;
  duty: LeadDuty | null;
  limit: Pence | null;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  /** It was taken back before it began. */
  isEmpty: boolean;
  /** It goes on today or later. */
  isOpen: boolean;
};

export type RoleChangeView = {
  id: string;
  role: StaffRole;
  duty: LeadDuty | null;
  kind: RoleChangeKind;
  onDay: PlainDate;
  limit: Pence | null;
  reason: string;
  authorName: string;
  recordedAt: Date;
};

/** `waits`: it can be used. `late`: its last day is over. `spent`: too many wrong codes. */
export type InvitationStatus = 'waits' | 'late' | 'spent' | 'used' | 'withdrawn';

export type InvitationView = { id: string; madeAt: Date; lastDay: PlainDate; status: InvitationStatus };

export type UserView = UserRow & {
  /** The reader’s own account, which another administrator changes. */
  isSelf: boolean;
  periods: PeriodView[];
  changes: RoleChangeView[];
  invitation: InvitationView | null;
};

/** A user of the commissioner’s staff. Null: not there, of another commissioner, or not for this role. */
export function userView(actor: Actor, userId: string, today: PlainDate): Promise<UserView | null> {
  return queryById(actor, { permission: 'user:view', ids: [userId] }, async (scope) => {
    const user = await findUser(scope, userId);
    if (!user) return null;
    await recordView(scope, userId);
    const invitation = await findNewestInvitation(scope, userId);
    return {
      ...user,
      isSelf: userId === actor.userId,
      periods: (await listPeriods(scope, userId)).map((row) => periodView(row, today)),
      changes: (await listRoleChanges(scope, userId)).map(({ limitPence, ...row }) => ({
        ...row,
        limit: limitOf(limitPence),
      })),
      invitation: invitation && invitationView(invitation, today),
    };
  });
}

export type RoleView = { userId: string; name: string; isSelf: boolean; period: PeriodView };

/** One open period of a user, to change or end it. Null: not there, over, or not for this role. */
export function roleView(
  actor: Actor,
  { userId, membershipId }: { userId: string; membershipId: string },
  today: PlainDate,
): Promise<RoleView | null> {
  return queryById(actor, { permission: 'user:view', ids: [userId, membershipId] }, async (scope) => {
    const row = await findPeriod(scope, membershipId);
    if (row?.userId !== userId) return null;
    const user = await findUser(scope, userId);
    const period = periodView(row, today);
    if (!user || !period.isOpen) return null;
    await recordView(scope, userId);
    return { userId, name: user.name, isSelf: userId === actor.userId, period };
  });
}

function recordView(scope: Scope, userId: string): Promise<void> {
  return recordEvent(scope, {
    action: 'user:view',
    personId: null,
    subjectKind: 'account',
    subjectId: userId,
  });
}

function periodView(
  { id, role, duty, limitPence, startsOn, endsOn }: PeriodRow,
  today: PlainDate,
): PeriodView {
  const isEmpty = endsOn !== null && endsOn < startsOn;
  const isOpen = !isEmpty && (endsOn === null || endsOn >= today);
  return { id, role, duty, limit: limitOf(limitPence), startsOn, endsOn, isEmpty, isOpen };
}

const limitOf = (limitPence: bigint | null) => (limitPence === null ? null : penceFrom(limitPence));

function invitationView(
  { id, madeAt, lastDay, wrongTries, usedAt, withdrawnAt }: InvitationRow,
  today: PlainDate,
): InvitationView {
  const open = wrongTries >= MOST_WRONG_CODES ? 'spent' : lastDay < today ? 'late' : 'waits';
  return { id, madeAt, lastDay, status: usedAt ? 'used' : withdrawnAt ? 'withdrawn' : open };
}
