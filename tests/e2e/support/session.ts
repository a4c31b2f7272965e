import type { BrowserContext } from '@playwright/test';
import type { Account } from './build';
import { setting } from './setting';
import { sql } from './sql';

const COOKIE = 'phb-session';

/** Puts a session into a browser: signing in without the form. */
export async function setSessionCookie(
  context: BrowserContext,
  value: string,
  url = setting('E2E_BASE_URL'),
): Promise<void> {
  await context.addCookies([{ name: COOKIE, value, url, httpOnly: true, sameSite: 'Lax' }]);
}

/** The value of this browser's session cookie. */
export async function sessionCookie(context: BrowserContext): Promise<string> {
  const found = (await context.cookies()).find(({ name }) => name === COOKIE);
  if (!found) throw new Error('There is no session cookie');
  return found.value;
}

/** As the header of a request that no browser sends. */
export const cookieHeader = (value: string) => `${COOKIE}=${value}`;

/** Makes the last use of every session of a user that many minutes older. */
export async function idleFor({ userId }: Pick<Account, 'userId'>, minutes: number): Promise<void> {
  await sql('UPDATE session SET last_seen_at = last_seen_at - make_interval(mins => $2) WHERE user_id = $1', [
    userId,
    minutes,
  ]);
}

/** As though a user had signed in that many minutes ago and used the service ever since. */
export async function signedInFor({ userId }: Pick<Account, 'userId'>, minutes: number): Promise<void> {
  await sql(
    `UPDATE session SET created_at = created_at - make_interval(mins => $2),
       absolute_expires_at = absolute_expires_at - make_interval(mins => $2) WHERE user_id = $1`,
    [userId, minutes],
  );
}

/** As though an administrator had suspended the account. */
export async function suspend({ userId }: Pick<Account, 'userId'>): Promise<void> {
  await sql('UPDATE user_account SET suspended_at = now() WHERE id = $1', [userId]);
}
