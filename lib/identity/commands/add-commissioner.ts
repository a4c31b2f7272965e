import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { type CommissionerRefusal, checkCommissioner } from '@/lib/identity/rules/invitation';
import { findAccountState, isStaffAccount } from '@/lib/identity/store/account';
import { findListedBody, hasBegun } from '@/lib/identity/store/commissioner';
import { type SystemScope, systemCommand } from '@/lib/platform/db/system-command';
import { ensureAccount, ensureAdministrator } from './first-administrator';
import { type Invited, inviteAccount } from './invite-account';

export type AddCommissioner = { code: string; email: string; name: string };

export type AddedCommissioner = {
  name: string;
  /** False: it was added before. */
  isNew: boolean;
  /** False: the account was there before, and keeps its name. */
  isNewAccount: boolean;
  isNewAdministrator: boolean;
  /** Null: the administrator has a password and signs in with it. */
  invitation: Invited | null;
};

/** `account-of-family`: it was set up by a family's invitation, with an address that no one has proved. */
type AccountRefusal = { kind: 'account-suspended' } | { kind: 'account-of-family' };
export type AddCommissionerRefusal = CommissionerRefusal | AccountRefusal;

/**
 * Lets a commissioner of the shipped list begin, with an administrator who is invited to set a password. Its
 * settings hold by their defaults. Run again it makes nothing twice, and gives a new invitation in place of
 * one that was not used. It is an act of the service: no user is there yet.
 */
export function addCommissioner(
  { code, ...about }: AddCommissioner,
  today: PlainDate,
): Promise<Result<AddedCommissioner, AddCommissionerRefusal>> {
  return systemCommand(code, async (scope) => {
    const checked = checkCommissioner(code, await findListedBody(scope, code), today);
    if (!checked.ok) return checked;
    const { userId, isNew: isNewAccount } = await ensureAccount(scope, about);
    const refusal = isNewAccount ? null : await accountRefusal(scope, userId);
    if (refusal) return fail(refusal);
    const { name } = checked.value;
    const isNew = await recordBeginning(scope, name);
    const isNewAdministrator = await ensureAdministrator(scope, userId, today);
    const invitation = await inviteAccount(scope, userId, today);
    return ok({ name, isNew, isNewAccount, isNewAdministrator, invitation });
  });
}

/**
 * Why an account cannot be the first administrator's: one with a password would have the role at once.
 * @rule FAM-07 (docs/rules.md)
 */
async function accountRefusal(scope: SystemScope, userId: string): Promise<AccountRefusal | null> {
  const found = await findAccountState(scope, userId);
  if (!found || found.isSuspended) return { kind: 'account-suspended' };
  const isFamilys = found.hasPassword && !(await isStaffAccount(scope, userId));
  return isFamilys ? { kind: 'account-of-family' } : null;
}

/** @returns whether this is the first time */
async function recordBeginning(scope: SystemScope, name: string): Promise<boolean> {
  if (await hasBegun(scope)) return false;
  await recordEvent(scope, {
    action: 'commissioner:add',
    personId: null,
    subjectKind: 'commissioner',
    subjectId: null,
    after: { code: scope.commissionerCode, name },
  });
  return true;
}
