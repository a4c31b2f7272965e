import { createHash, randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { insertSession, setSessionRole } from '@/lib/platform/db/session';
import { sql } from './superuser';

/** An actor who can sign in by a form. */
export type Account = Actor & { email: string };
export type AccountGiven = {
  name?: string;
  /** Only with one can the account use the sign-in form. Hashing it costs time. */
  password?: string;
};

let made = 0;

/** A commissioner that no other test of this database has. */
export async function aCommissioner(): Promise<string> {
  made += 1;
  const code = `T${String(made).padStart(4, '0')}`;
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

/** An account of a commissioner. The role is the actor's word for it: nothing grants it yet. */
export async function anAccount(role: Role, code: string, given: AccountGiven = {}): Promise<Account> {
  const userId = newId();
  const email = `${userId}@test.invalid`;
  const { name: displayName = nameOf(role, userId), password } = given;
  const passwordHash = password ? await hash(password, { memoryCost: 4096, timeCost: 1 }) : null;
  await sql(
    `INSERT INTO user_account (id, email, display_name, password_hash, created_at) VALUES ($1, $2, $3, $4, now())`,
    [userId, email, displayName, passwordHash],
  );
  return {
    userId,
    email,
    displayName,
    commissionerCode: code,
    commissionerName: `NHS Test ${code}`,
    role,
    personIds: [],
    authorities: [],
    approvalLimitPence: null,
  };
}

export type StaffGiven = AccountGiven & {
  /** For a PHB lead: the largest budget they may approve alone. */
  limitPence?: number | null;
};

/** A member of staff with an account and one role. */
export async function aStaffMember(role: Role, code: string, given: StaffGiven = {}): Promise<Account> {
  const account = await anAccount(role, code, given);
  const approvalLimitPence = given.limitPence ?? null;
  await giveRole(account, approvalLimitPence);
  return { ...account, approvalLimitPence };
}

/** Grants an account the role it has as an actor. */
export async function giveRole(
  { commissionerCode, userId, role }: Actor,
  limitPence: number | null = null,
): Promise<void> {
  await sql(
    `INSERT INTO membership (commissioner_code, id, user_id, role, approval_limit_pence, starts_on) VALUES ($1, $2, $3, $4, $5, '2020-01-01')`,
    [commissionerCode, newId(), userId, role, limitPence],
  );
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
  const createdAt = new Date();
  const [idleMinutes, hours] = [30, 12];
  const absoluteExpiresAt = new Date(createdAt.getTime() + hours * 60 * 60_000);
  await insertSession({ idHash, userId, createdAt, idleMinutes, absoluteExpiresAt, device: null });
  await setSessionRole(idHash, { commissionerCode, role }, { idleMinutes, hours });
  return value;
}

/** How the database keeps the value of a session's cookie. */
export const sessionHash = (value: string) => createHash('sha256').update(value).digest('hex');
