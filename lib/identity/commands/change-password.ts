import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok, type Result } from '@/lib/core/result';
import { checkNewPassword, type PasswordRefusal } from '@/lib/identity/rules/new-password';
import { findOwnPassword, type NewPassword, saveOwnPassword } from '@/lib/platform/db/own-password';
import { actorTransaction } from '@/lib/platform/db/transaction';

export type ChangePassword = {
  oldPassword: string;
  newPassword: string;
  /** Of the session that goes on. */
  sessionHash: string;
  passwordMatches: (stored: string | null, typed: string) => Promise<boolean>;
  hashPassword: (password: string) => Promise<string>;
};

/** `wrong-password`: the old one is not right, or is not the one any more. */
export type ChangePasswordRefusal = PasswordRefusal | { kind: 'wrong-password' } | { kind: 'same-password' };

/** `isChanged` false: by a press of the same form before. */
export type ChangedPassword = { isChanged: boolean };

/**
 * Changes the actor's own password, with the old one. Every other session of the account ends. Needs no
 * permission.
 * @rule IDN-13 (docs/rules.md)
 */
export async function changePassword(
  actor: Actor,
  given: ChangePassword,
): Promise<Result<ChangedPassword, ChangePasswordRefusal>> {
  const { oldPassword, newPassword, sessionHash, passwordMatches, hashPassword } = given;
  const own = await actorTransaction(actor, findOwnPassword);
  const oldHash = own?.passwordHash;
  if (!oldHash) return fail({ kind: 'wrong-password' });
  const isOld = await passwordMatches(oldHash, oldPassword);
  const isNew = await passwordMatches(oldHash, newPassword);
  // A second press of a form that changed it.
  if (isNew && !isOld) return ok({ isChanged: false });
  const checked = isOld
    ? checkChange(newPassword, isNew, [own.email, actor.displayName])
    : fail({ kind: 'wrong-password' } as const);
  if (!checked.ok) return checked;
  const newHash = await hashPassword(newPassword);
  return (await save(actor, { oldHash, newHash, sessionHash, at: now() }))
    ? ok({ isChanged: true })
    : changedMeanwhile(actor, given);
}

/** Of two presses at once one changes it; the other one finds the new password there. */
async function changedMeanwhile(
  actor: Actor,
  { newPassword, passwordMatches }: ChangePassword,
): Promise<Result<ChangedPassword, { kind: 'wrong-password' }>> {
  const own = await actorTransaction(actor, findOwnPassword);
  const isThere = await passwordMatches(own?.passwordHash ?? null, newPassword);
  return isThere ? ok({ isChanged: false }) : fail({ kind: 'wrong-password' });
}

function checkChange(
  password: string,
  isSame: boolean,
  about: readonly string[],
): Result<void, ChangePasswordRefusal> {
  return isSame ? fail({ kind: 'same-password' }) : checkNewPassword(password, about);
}

function save(actor: Actor, password: NewPassword): Promise<boolean> {
  return actorTransaction(actor, async (scope) => {
    if (!(await saveOwnPassword(scope, password))) return false;
    await recordEvent(scope, {
      action: 'password:change',
      personId: null,
      subjectKind: 'account',
      subjectId: actor.userId,
    });
    return true;
  });
}
