import 'server-only';
import { now } from '@/lib/core/clock';
import type { ActingScope } from '@/lib/platform/db/scope';

export type NewAccount = {
  id: string;
  /** Lower case. */
  email: string;
  name: string;
  jobTitle: string | null;
  phone: string | null;
};

/**
 * Makes an account without a password, by a function of the database.
 * @returns the id of the account that has the address or the id already; null when this one is made
 */
export async function insertAccount({ tx }: ActingScope, account: NewAccount): Promise<string | null> {
  const { id, email, name, jobTitle, phone } = account;
  const [row] = await tx.$queryRaw<{ taken: string | null }[]>`
    SELECT create_account(${id}::uuid, ${email}, ${name}, ${jobTitle}, ${phone}, ${now()}::timestamptz) AS taken`;
  return row?.taken ?? null;
}

/** Whether an account is there and not suspended. */
export async function isAccountOpen({ tx }: ActingScope, userId: string): Promise<boolean> {
  const found = await tx.userAccount.findFirst({
    where: { id: userId, suspendedAt: null },
    select: { id: true },
  });
  return found !== null;
}

/** `isHere`: the account has or had a role with the acting commissioner. */
export type AccountState = { hasPassword: boolean; isSuspended: boolean; isHere: boolean };

/** What an invitation asks of an account. Null: there is none of this id. */
export async function findAccountState({ tx }: ActingScope, userId: string): Promise<AccountState | null> {
  const [row] = await tx.$queryRaw<AccountState[]>`
    SELECT has_password AS "hasPassword", is_suspended AS "isSuspended", is_here AS "isHere" FROM account_state(${userId}::uuid)`;
  return row ?? null;
}

/**
 * Whether an account has or had a role of staff with any commissioner. One with a password and without such a
 * role is a family's: no one has proved its address.
 */
export async function isStaffAccount({ tx }: Pick<ActingScope, 'tx'>, userId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ is: boolean }[]>`SELECT is_staff_account(${userId}::uuid) AS is`;
  return row?.is ?? false;
}
