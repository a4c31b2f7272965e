import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { now } from '@/lib/core/clock';
import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import {
  ensureFamilyAccount,
  insertOwnAccount,
  linkAuthority,
  saveFirstPassword,
} from '@/lib/family/store/family-account';
import { type StoredInvitation, saveJoined, wasEmailedTo } from '@/lib/family/store/family-invitation';
import { sendAddressLink } from '@/lib/identity/commands/send-address-link';
import { checkNewPassword, type PasswordRefusal } from '@/lib/identity/rules/new-password';
import { markUnproved } from '@/lib/platform/db/account-link';
import { locateFamilyInvitation } from '@/lib/platform/db/locate-invitation';
import { type SystemScope, systemCommand } from '@/lib/platform/db/system-command';
import { type Judged, type JudgedRefusal, judgeAnswers, type TypedAnswers } from './judge-answers';

/** The account that an invitation is accepted with: the one that is signed in, or a new one. */
export type JoiningAccount =
  | { kind: 'SIGNED_IN'; userId: string }
  | {
      kind: 'NEW';
      /** Asked only where the invitation came by letter. */
      email: string | null;
      password: string;
      /** Makes the hash that is kept of the password. */
      hashPassword: (password: string) => Promise<string>;
    };

export type JoinFamily = TypedAnswers & { key: string; account: JoiningAccount };

/** `has-account`: the address has an account already, which signs in first. */
export type JoinRefusal =
  | JudgedRefusal
  | PasswordRefusal
  | { kind: 'email-missing' }
  | { kind: 'has-account' }
  | { kind: 'own-invitation' };

/**
 * Accepts an invitation with its code and the person's date of birth and family name, once. From then on the
 * account has exactly the recorded authority, within its days. Who invited cannot accept. A user may be
 * there or not, so it is an act of the service.
 * @rule FAM-04, FAM-05 (docs/rules.md)
 */
export async function acceptFamilyInvitation(
  { key, account, ...typed }: JoinFamily,
  today: PlainDate,
): Promise<Result<void, JoinRefusal>> {
  const located = await locateFamilyInvitation(key);
  if (!located) return fail({ kind: 'not-open' });
  const { commissionerCode, id } = located;
  const answers = { ...typed, id };
  const judged = await systemCommand(commissionerCode, (scope) => judgeAnswers(scope, answers, today));
  if (!judged.ok) return judged;
  const opened = account.kind === 'NEW' ? await prepare(account, judged.value) : ok(account);
  if (!opened.ok) return opened;
  return systemCommand(commissionerCode, async (scope) => {
    const again = await judgeAnswers(scope, answers, today);
    return again.ok ? join(scope, { ...again.value, account: opened.value, today }) : again;
  });
}

type Prepared =
  | { kind: 'NEW'; email: string | null; passwordHash: string }
  | { kind: 'SIGNED_IN'; userId: string };

/** The hash of the password takes long, and is made while nothing is locked. */
async function prepare(
  { email, password, hashPassword }: Extract<JoiningAccount, { kind: 'NEW' }>,
  { invitation, about }: Judged,
): Promise<Result<Prepared, JoinRefusal>> {
  if (invitation.way === 'LETTER' && !email) return fail({ kind: 'email-missing' });
  const checked = checkNewPassword(password, [email ?? about.inviteeEmail ?? '', invitation.name]);
  if (!checked.ok) return checked;
  return ok({ kind: 'NEW', email, passwordHash: await hashPassword(password) });
}

type Joining = Judged & { account: Prepared; today: PlainDate };

async function join(scope: SystemScope, joining: Joining): Promise<Result<void, JoinRefusal>> {
  const { invitation, about } = joining;
  const account = await accountOf(scope, joining);
  if (!account.ok) return account;
  const userId = account.value;
  if (userId === invitation.madeById) return fail({ kind: 'own-invitation' });
  const { id, personId, authorityId, madeById, name } = invitation;
  const own = { personId, userId, name, startsOn: joining.today, recordedById: madeById };
  const isLinked = authorityId
    ? await linkAuthority(scope, authorityId, userId)
    : await insertOwnAccount(scope, own);
  if (!isLinked) throw new Error(`An invitation of ${about.invitee.kind} was open and could not be linked`);
  await saveJoined(scope, id, userId);
  await recordEvent(scope, {
    action: 'access:accept',
    personId,
    subjectKind: 'family-invitation',
    subjectId: id,
    after: { authorityId, userId },
  });
  return ok(undefined);
}

async function accountOf(
  scope: SystemScope,
  { invitation, account }: Joining,
): Promise<Result<string, JoinRefusal>> {
  if (account.kind === 'SIGNED_IN') return ok(account.userId);
  const { way, userId } = invitation;
  const invited = way === 'EMAIL' ? userId : await newAccountOf(scope, invitation, account.email ?? '');
  if (invited === null) return fail({ kind: 'has-account' });
  if (!(await saveFirstPassword(scope, invited, account.passwordHash))) return fail({ kind: 'has-account' });
  // Where they typed the address, it may be of someone else.
  if (way === 'LETTER') {
    await markUnproved(scope, invited, now());
    await sendAddressLink(scope, { userId: invited, email: account.email ?? '' });
  }
  return ok(invited);
}

/**
 * Null: the address has an account. One that waits for its first password is its owner's alone: who was
 * invited at that address by email before, and now by letter.
 */
async function newAccountOf(
  scope: SystemScope,
  invitation: StoredInvitation,
  email: string,
): Promise<string | null> {
  const { id, state, isNew } = await ensureFamilyAccount(scope, { email, name: invitation.name });
  const isTheirs = isNew || (state === 'WAITS' && (await wasEmailedTo(scope, invitation, id)));
  return isTheirs ? id : null;
}
