import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type NotFound, ok, type Result } from '@/lib/core/result';
import {
  findAccountState,
  insertAccount,
  isStaffAccount,
  type NewAccount,
} from '@/lib/identity/store/account';
import type { Scope } from '@/lib/platform/db/scope';
import { command } from '@/lib/platform/db/transaction';
import { type GrantedRole, type GrantRoleRefusal, grantMembership } from './grant-membership';
import {
  type Invited,
  inviteAccount,
  type SealCode,
  type SealedInvitation,
  sealInvitation,
} from './invite-account';

export type InviteUser = Omit<GrantedRole, 'membershipId' | 'userId'> & {
  /** Made with the form, so that a form sent twice makes one account. */
  accountId: string;
  email: string;
  name: string;
  jobTitle: string | null;
};

/** `invitation` null: the user has a password, and signs in with it. */
type InvitedWithCode = { userId: string; invitation: Invited | null };
export type InvitedUser = { userId: string; invitation: SealedInvitation | null };

/**
 * `waits-elsewhere`: the account belongs to another organisation and was never opened. `account-of-family`:
 * it was set up by a family's invitation, with an address that no one has proved.
 */
type AccountRefusal =
  | { kind: 'account-suspended' }
  | { kind: 'waits-elsewhere' }
  | { kind: 'account-of-family' };
export type InviteUserRefusal = GrantRoleRefusal | AccountRefusal;

/**
 * Makes an account where the address has none, gives it a role, and invites it to set a password. An account
 * with a password gets the role at once, and so only one that is or was staff's.
 * @rule FAM-07 (docs/rules.md)
 */
export function inviteUser(
  actor: Actor,
  { seal, ...invite }: InviteUser & { seal: SealCode },
  today: PlainDate,
): Promise<Result<InvitedUser, InviteUserRefusal | NotFound>> {
  return command<InvitedUser, InviteUserRefusal | NotFound>(actor, 'account:create', async (scope) => {
    const invited = await inviteWithin(scope, invite, today);
    if (!invited.ok) return invited;
    const { userId, invitation } = invited.value;
    return ok({ userId, invitation: invitation && sealInvitation(invitation, seal) });
  });
}

/** One invitation in an open transaction. @param newCode makes its code */
export async function inviteWithin(
  scope: Scope,
  { accountId, email, name, jobTitle, ...grant }: InviteUser,
  today: PlainDate,
  newCode?: (invitationId: string) => string,
): Promise<Result<InvitedWithCode, InviteUserRefusal>> {
  const about = { id: accountId, email: email.trim().toLowerCase(), name, jobTitle, phone: null };
  const account = await ensureUser(scope, about);
  if (!account.ok) return account;
  const { userId, hasPassword } = account.value;
  const granted = await grantMembership(scope, { ...grant, userId, membershipId: newId() }, today);
  if (!granted.ok) return granted;
  const invitation = hasPassword ? null : await inviteAccount(scope, userId, today, newCode);
  return ok({ userId, invitation });
}

type EnsuredUser = { userId: string; hasPassword: boolean };

/** The account of an address. Another commissioner's account that waits for its owner is left alone. */
async function ensureUser(scope: Scope, account: NewAccount): Promise<Result<EnsuredUser, AccountRefusal>> {
  const taken = await insertAccount(scope, account);
  if (taken === null) {
    await recordEvent(scope, {
      action: 'account:create',
      personId: null,
      subjectKind: 'account',
      subjectId: account.id,
      after: account,
    });
    return ok({ userId: account.id, hasPassword: false });
  }
  const found = await findAccountState(scope, taken);
  if (!found || found.isSuspended) return fail({ kind: 'account-suspended' });
  const { hasPassword, isHere } = found;
  if (!hasPassword && !isHere) return fail({ kind: 'waits-elsewhere' });
  const isStaff = isHere || (await isStaffAccount(scope, taken));
  return isStaff ? ok({ userId: taken, hasPassword }) : fail({ kind: 'account-of-family' });
}
