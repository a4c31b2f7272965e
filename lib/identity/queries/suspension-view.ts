import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { todayInLondon } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { hasRoleLeft } from '@/lib/identity/store/membership';
import { listSuspensions, type SuspensionRow } from '@/lib/identity/store/suspension';
import { findUser } from '@/lib/identity/store/user';
import { queryById } from '@/lib/platform/db/transaction';

export type SuspensionView = {
  userId: string;
  name: string;
  isSuspended: boolean;
  /** The suspensions by the reader's commissioner and their ends, the latest first. */
  history: SuspensionRow[];
};

/**
 * Whether a user is suspended, and what was before. Null: not there, the reader, without a role here to
 * suspend, or not for this role.
 */
export function suspensionView(actor: Actor, userId: string): Promise<SuspensionView | null> {
  return queryById(actor, { permission: 'account:suspend', ids: [userId] }, async (scope) => {
    const user = await findUser(scope, userId);
    if (!user || userId === actor.userId) return null;
    if (!user.isSuspended && !(await hasRoleLeft(scope, userId, todayInLondon()))) return null;
    await recordEvent(scope, {
      action: 'user:view',
      personId: null,
      subjectKind: 'account',
      subjectId: userId,
    });
    const { name, isSuspended } = user;
    return { userId, name, isSuspended, history: await listSuspensions(scope, userId) };
  });
}
