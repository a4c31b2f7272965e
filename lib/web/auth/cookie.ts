import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { env } from '@/lib/platform/env';

const overHttps = () => env().PUBLIC_URL.startsWith('https:');

/** `__Host-` binds the cookie to this host over https. Plain http is for one machine only. */
export const cookieName = () => (overHttps() ? '__Host-phb-session' : 'phb-session');

/** The database stores only this hash: a stolen table opens no session. */
export function sessionHashOf(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex');
}

/** 256 random bits: the whole content of the cookie. */
export function newSessionId(): string {
  return randomBytes(32).toString('base64url');
}

export async function readSessionHash(): Promise<string | null> {
  const value = (await cookies()).get(cookieName())?.value;
  return value ? sessionHashOf(value) : null;
}

export async function writeSessionCookie(sessionId: string): Promise<void> {
  const options = { httpOnly: true, sameSite: 'lax', secure: overHttps(), path: '/' } as const;
  (await cookies()).set(cookieName(), sessionId, options);
}
