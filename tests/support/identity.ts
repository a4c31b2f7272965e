import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { now, todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { LeadDuty } from '@/lib/core/policy/duty';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { askFactorReset } from '@/lib/identity/commands/ask-factor-reset';
import { createAccount } from '@/lib/identity/commands/create-account';
import { endRole } from '@/lib/identity/commands/end-role';
import { grantRole } from '@/lib/identity/commands/grant-role';
import { STAFF_ROLES, type StaffRole } from '@/lib/identity/rules/staff-role';
import { insertSession, setSessionRole } from '@/lib/platform/db/session';
import { hashRecoveryCode, newRecoveryCodes } from '@/lib/web/auth/recovery-codes';
import { sealFactor } from '@/lib/web/auth/sealed-factor';
import { onDay } from './day';
import { FACTOR_SECRET } from './factor';
import { must } from './result';
import { sql } from './superuser';

/** Builders make accounts, grant roles and register people on this day, before all that a test does. */
export const BEFORE = day('2020-01-01');

/** An actor who can sign in by a form. */
export type Account = Actor & { email: string };
export type AccountGiven = {
  name?: string;
  /** Only with one can the account use the sign-in form. Hashing it costs time. */
  password?: string;
  /** Staff with a password have the second factor of `FACTOR_SECRET`, unless they are still to set one up. */
  hasFactor?: boolean;
};

let made = 0;

/** A commissioner that no other test of this database has. */
export function aCommissioner(): Promise<string> {
  made += 1;
  return insertCommissioner(`T${String(made).padStart(4, '0')}`);
}

async function insertCommissioner(code: string): Promise<string> {
  await sql(`INSERT INTO commissioner (code, name, kind) VALUES ($1, $2, 'ICB')`, [code, `NHS Test ${code}`]);
  return code;
}

const GIVEN_NAMES: Record<Role, string> = {
  BUDGET_HOLDER: 'Holly',
  REPRESENTATIVE: 'Rosa',
  NOMINEE: 'Noor',
  PRACTITIONER: 'Priya',
  PHB_LEAD: 'Leah',
  FINANCE_OFFICER: 'Finn',
  AUDITOR: 'Aud',
  ADMINISTRATOR: 'Adam',
};

/** A name of letters, as people have: pages are measured with it. No two users have one name by chance. */
function nameOf(role: Role, userId: string): string {
  const letters = userId.slice(-6).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
  return `${GIVEN_NAMES[role]} T${letters}`;
}

/** An actor with this role and no other facts. */
function actorOf(role: Role, code: string, user: { userId: string; displayName: string }): Actor {
  return {
    ...user,
    commissionerCode: code,
    commissionerName: `NHS Test ${code}`,
    role,
    personIds: [],
    authorities: [],
    actsFor: [],
    approvalLimitPence: null,
    duty: null,
  };
}

let first: Promise<Actor> | undefined;

/** The first user of a database, in a commissioner of their own. No other user could make them. */
async function insertFirstUser(): Promise<Actor> {
  const user = { userId: newId(), displayName: 'Adam First' };
  await sql(
    `INSERT INTO user_account (id, email, display_name, created_at) VALUES ($1, 'first@test.invalid', $2, $3)`,
    [user.userId, user.displayName, BEFORE],
  );
  return actorOf('ADMINISTRATOR', await insertCommissioner('T0000'), user);
}

function firstUser(): Promise<Actor> {
  first ??= insertFirstUser();
  return first;
}

/**
 * An account, with an actor of a commissioner. The role is the actor's word for it: nothing grants it yet.
 * The first user makes every account, so that the trail of this commissioner has only what the test does.
 */
export async function anAccount(role: Role, code: string, given: AccountGiven = {}): Promise<Account> {
  const accountId = newId();
  const email = `${accountId}@test.invalid`;
  const { name = nameOf(role, accountId), password } = given;
  const administrator = await firstUser();
  const account = { accountId, email, name, jobTitle: null, phone: null };
  const { userId } = must(await onDay(BEFORE, () => createAccount(administrator, account)));
  if (password) await setPassword(userId, password);
  return { ...actorOf(role, code, { userId, displayName: name }), email };
}

/** No command sets a password. The hash is a cheap one. */
async function setPassword(userId: string, password: string): Promise<void> {
  const passwordHash = await hash(password, { memoryCost: 4096, timeCost: 1 });
  await sql('UPDATE user_account SET password_hash = $2 WHERE id = $1', [userId, passwordHash]);
}

/** The second factor of `FACTOR_SECRET`, as setting it up with a code leaves it. */
export async function giveFactor({ userId }: Pick<Account, 'userId'>): Promise<void> {
  await sql('INSERT INTO second_factor (user_id, sealed_secret, last_step, set_at) VALUES ($1, $2, 0, $3)', [
    userId,
    sealFactor(FACTOR_SECRET),
    BEFORE,
  ]);
}

/** An unused recovery code of an account. */
export async function aRecoveryCode({ userId }: Pick<Account, 'userId'>): Promise<string> {
  const [code = ''] = newRecoveryCodes();
  await sql('INSERT INTO recovery_code (user_id, code_hash, made_at) VALUES ($1, $2, $3)', [
    userId,
    hashRecoveryCode(userId, code),
    BEFORE,
  ]);
  return code;
}

/** A request to take the app off a member of staff, as an administrator asks it. @returns its id */
export async function aFactorReset(code: string): Promise<string> {
  const lost = await aStaffMember('AUDITOR', code);
  await giveFactor(lost);
  const ask = { resetId: newId(), email: lost.email, reason: 'I met her at the office' };
  return must(await askFactorReset(await aStaffMember('ADMINISTRATOR', code), ask, todayInLondon()));
}

export type StaffGiven = AccountGiven & {
  /** For a PHB lead: the largest budget they may approve alone. */
  limitPence?: number | null;
  /** The half of the role of a PHB lead. */
  duty?: LeadDuty | null;
};

/** An account with one role. The roles that are not of staff come with an authority: `aHolder` gives one. */
export async function aStaffMember(role: Role, code: string, given: StaffGiven = {}): Promise<Account> {
  const account = await anAccount(role, code, given);
  const approvalLimitPence = given.limitPence ?? null;
  const staffRole = STAFF_ROLES.find((one) => one === role);
  const duty = given.duty ?? null;
  if (staffRole) await giveRole(account, staffRole, approvalLimitPence, duty);
  if (given.password && given.hasFactor !== false) await giveFactor(account);
  return { ...account, approvalLimitPence, duty };
}

/** Grants a user a role with the commissioner they act for. */
export async function giveRole(
  { commissionerCode, userId }: Actor,
  role: StaffRole,
  limitPence: number | null = null,
  duty: LeadDuty | null = null,
): Promise<void> {
  const limit = limitPence === null ? null : pence(limitPence);
  const granted = {
    membershipId: newId(),
    userId,
    role,
    duty,
    limit,
    startsOn: BEFORE,
    reason: 'Joined the team',
  };
  const administrator = { ...(await firstUser()), commissionerCode };
  must(await onDay(BEFORE, () => grantRole(administrator, granted, BEFORE)));
}

/** Ends the one role of a user. @param lastDay inclusive, and the day on which it is ended */
export async function endRoleOf({ commissionerCode, userId }: Actor, lastDay: PlainDate): Promise<void> {
  const [role] = await sql<{ id: string }>('SELECT id FROM membership WHERE user_id = $1', [userId]);
  const administrator = { ...(await firstUser()), commissionerCode };
  const ended = { membershipId: role?.id ?? '', lastDay, reason: 'Left the team' };
  must(await onDay(lastDay, () => endRole(administrator, ended, lastDay)));
}

/** The authority of a person's own sign-in, which covers everything, with the account it opens. */
export async function giveOwnSignIn(account: Account, personId: string): Promise<void> {
  await sql(
    `INSERT INTO authority (commissioner_code, id, person_id, user_id, kind, basis, name, covers_money, covers_plan, starts_on, recorded_by_id, recorded_at)
     VALUES ($1, $2, $3, $4, 'SELF', 'OWN', $5, true, true, '2020-01-01', $4, now())`,
    [account.commissionerCode, newId(), personId, account.userId, account.displayName],
  );
}

/** Lets an account sign in by an authority that is recorded. */
export async function giveSignIn({ userId }: Account, authorityId: string): Promise<void> {
  await sql('UPDATE authority SET user_id = $2 WHERE id = $1', [authorityId, userId]);
}

/** An open session, as signing in leaves it. @returns the value of its cookie */
export async function aSession({ userId, commissionerCode, role }: Actor): Promise<string> {
  const value = randomBytes(32).toString('base64url');
  const idHash = sessionHash(value);
  const createdAt = now();
  const [idleMinutes, hours] = [30, 12];
  const absoluteExpiresAt = new Date(createdAt.getTime() + hours * 60 * 60_000);
  await insertSession({ idHash, userId, createdAt, idleMinutes, absoluteExpiresAt, device: null });
  await setSessionRole(idHash, { commissionerCode, role }, { idleMinutes, hours });
  return value;
}

/** How the database keeps the value of a session's cookie. */
export const sessionHash = (value: string) => createHash('sha256').update(value).digest('hex');
