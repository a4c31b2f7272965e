import { createHash, randomBytes } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { setting } from './setting';
import { insert, sql } from './sql';
import type { User } from './users';

const COOKIE = 'phb-session';
const MINUTE = 60_000;
const hashOf = (id: string) => createHash('sha256').update(id).digest('hex');

type Who = Pick<User, 'userId' | 'commissioner' | 'role'>;

/** An open session, as signing in by the form would leave it. @returns the value of its cookie */
export async function aSession({ userId, commissioner, role }: Who): Promise<string> {
  const id = randomBytes(32).toString('base64url');
  const created = new Date();
  await insert('session', {
    id_hash: hashOf(id),
    user_id: userId,
    commissioner_code: commissioner,
    role,
    created_at: created,
    last_seen_at: created,
    idle_minutes: 30,
    absolute_expires_at: new Date(created.getTime() + 12 * 60 * MINUTE),
  });
  return id;
}

/** Puts a session into a browser: signing in without the form. */
export async function setSessionCookie(context: BrowserContext, value: string): Promise<void> {
  const url = setting('E2E_BASE_URL');
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
export async function idleFor({ userId }: Pick<User, 'userId'>, minutes: number): Promise<void> {
  await sql('UPDATE session SET last_seen_at = last_seen_at - make_interval(mins => $2) WHERE user_id = $1', [
    userId,
    minutes,
  ]);
}

/** As though a user had signed in that many minutes ago and used the service ever since. */
export async function signedInFor({ userId }: Pick<User, 'userId'>, minutes: number): Promise<void> {
  await sql(
    `UPDATE session SET created_at = created_at - make_interval(mins => $2),
       absolute_expires_at = absolute_expires_at - make_interval(mins => $2) WHERE user_id = $1`,
    [userId, minutes],
  );
}
