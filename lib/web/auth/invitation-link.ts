import 'server-only';
import { cookies } from 'next/headers';
import { env } from '@/lib/platform/env';
import { cookieName } from './cookie';
import { open, seal } from './sealed-text';

/** The address at which the owner of an account sets its password. */
export function invitationLink(invitationId: string): string {
  return new URL(`/invitation/${invitationId}`, env().PUBLIC_URL).href;
}

/**
 * Encrypts codes of invitations for the address of the page that shows them. Only the browser that made it
 * can open it, while it is signed in: the key is the value of its cookie, which the database does not hold.
 */
export async function codeSealer(): Promise<(code: string) => string> {
  const key = await secret();
  return (code) => seal(key, code);
}

/** The page of a user with the invitation that was just made. */
export function invitedAddress(userId: string, { id, sealed }: { id: string; sealed: string }): string {
  return `/commissioner/users/${userId}?done=invited&invitation=${id}&code=${sealed}`;
}

/** The code. Null if another session sealed it, or not this service. */
export async function openCode(token: string | string[] | undefined): Promise<string | null> {
  return typeof token === 'string' ? open(await secret(), token) : null;
}

async function secret(): Promise<string> {
  const value = (await cookies()).get(cookieName())?.value;
  if (!value) throw new Error('A code without a session');
  return value;
}
