import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { insert, newId, sql } from './sql';

export type StaffRole = 'PHB_LEAD' | 'FINANCE_OFFICER' | 'AUDITOR' | 'ADMINISTRATOR' | 'PRACTITIONER';
export type HolderRole = 'BUDGET_HOLDER' | 'REPRESENTATIVE' | 'NOMINEE';

export type User = {
  userId: string;
  email: string;
  name: string;
  commissioner: string;
  role: StaffRole | HolderRole;
};

/** The password of every account made with one. */
export const PASSWORD = 'a long enough password';

/** A commissioner of one test's own, so that tests share a database without meeting. */
export async function aCommissioner(): Promise<string> {
  const code = `E${randomBytes(8)
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase()
    .slice(0, 4)}`;
  await insert('commissioner', { code, name: `NHS Trial ${code}`, kind: 'ICB' });
  return code;
}

/**
 * A user who can sign in, without a role yet. Only with `withPassword` can they use the form: hashing costs
 * time.
 */
export async function anAccount(name: string, { withPassword = false } = {}) {
  const userId = newId();
  const email = `${userId}@trial.invalid`;
  await insert('user_account', {
    id: userId,
    email,
    display_name: name,
    password_hash: withPassword ? await hash(PASSWORD, { memoryCost: 4096, timeCost: 1 }) : null,
    created_at: new Date(),
  });
  return { userId, email, name };
}

/** @param limitPence the largest budget a PHB lead may approve alone */
export async function givesRole(
  userId: string,
  role: StaffRole,
  commissioner: string,
  limitPence: number | null = null,
): Promise<void> {
  await insert('membership', {
    commissioner_code: commissioner,
    id: newId(),
    user_id: userId,
    role,
    approval_limit_pence: limitPence,
    starts_on: '2020-01-01',
  });
}

const names: Record<StaffRole, string> = {
  PHB_LEAD: 'Leah Lead',
  FINANCE_OFFICER: 'Finn Finance',
  AUDITOR: 'Audrey Auditor',
  ADMINISTRATOR: 'Adam Administrator',
  PRACTITIONER: 'Priya Practitioner',
};

/** A member of staff with one role. A lead may approve up to £500,000. */
export async function aStaffMember(
  role: StaffRole,
  commissioner: string,
  given: { withPassword?: boolean; name?: string } = {},
): Promise<User> {
  const account = await anAccount(given.name ?? names[role], given);
  await givesRole(account.userId, role, commissioner, role === 'PHB_LEAD' ? 50_000_000 : null);
  return { ...account, commissioner, role };
}

export async function suspend(userId: string): Promise<void> {
  await sql('UPDATE user_account SET suspended_at = now() WHERE id = $1', [userId]);
}
