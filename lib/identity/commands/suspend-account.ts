import 'server-only';
import type { AuditAction } from '@/lib/audit/rules/actions';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, notFound, ok, type Result } from '@/lib/core/result';
import {
  checkRestore,
  checkSuspend,
  type RestoreRefusal,
  type SuspendRefusal,
} from '@/lib/identity/rules/suspension';
import { hasRoleLeft, lockMemberships } from '@/lib/identity/store/membership';
import { listSuspensions, saveSuspension } from '@/lib/identity/store/suspension';
import { findUser } from '@/lib/identity/store/user';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';

export type SuspendAccount = { userId: string; reason: string };

/**
 * Suspends an account of staff at once: every session ends, and no one signs in with it. Its roles stay, and
 * so does who has what to do. Where its roles here have ended, it is not the commissioner's to suspend.
 * @rule IDN-16 (docs/rules.md)
 */
export function suspendAccount(
  actor: Actor,
  { userId, reason }: SuspendAccount,
  today: PlainDate,
): Promise<Result<string, SuspendRefusal | NotFound>> {
  return command<string, SuspendRefusal | NotFound>(actor, 'account:suspend', async (scope) => {
    const administrators = await lockMemberships(scope, 'ADMINISTRATOR');
    const user = await findUser(scope, userId);
    if (!user) return notFound;
    const hasRole = await hasRoleLeft(scope, userId, today);
    const checked = checkSuspend({ ...user, hasRole, administrators }, actor.userId, today);
    if (!checked.ok) return checked;
    if (!(await saveSuspension(scope, { userId, isEnd: false, reason })))
      return fail({ kind: 'suspended-already' });
    await record(scope, { action: 'account:suspend', userId, reason });
    return ok(userId);
  });
}

/**
 * Lets a suspended account sign in again, with its password and second factor. Only who suspended it may: an
 * account can be of staff of several commissioners.
 * @rule IDN-16 (docs/rules.md)
 */
export function restoreAccount(
  actor: Actor,
  { userId, reason }: SuspendAccount,
): Promise<Result<string, RestoreRefusal | NotFound>> {
  return command<string, RestoreRefusal | NotFound>(actor, 'account:suspend', async (scope) => {
    const user = await findUser(scope, userId);
    if (!user) return notFound;
    const [latest] = await listSuspensions(scope, userId);
    const checked = checkRestore({ ...user, isByUs: latest?.isEnd === false }, actor.userId);
    if (!checked.ok) return checked;
    if (!(await saveSuspension(scope, { userId, isEnd: true, reason })))
      return fail({ kind: 'not-suspended' });
    await record(scope, { action: 'account:restore', userId, reason });
    return ok(userId);
  });
}

type Suspended = { action: AuditAction; userId: string; reason: string };

function record(scope: Scope, { action, userId, reason }: Suspended): Promise<void> {
  return recordEvent(scope, { action, personId: null, subjectKind: 'account', subjectId: userId, reason });
}
