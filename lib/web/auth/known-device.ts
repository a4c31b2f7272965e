import 'server-only';
import { cookies } from 'next/headers';
import { isDeviceOf, isNewDevice, rememberDevice } from '@/lib/platform/db/sign-in';
import { env } from '@/lib/platform/env';
import { newSessionId, sessionHashOf } from './cookie';

/** Browsers keep a cookie for 400 days at most. */
const LONGEST_SECONDS = 400 * 24 * 3_600;

const overHttps = () => env().PUBLIC_URL.startsWith('https:');
const cookieName = () => (overHttps() ? '__Host-phb-device' : 'phb-device');

/** Whether the account was signed in here before. It opens nothing: the password is still asked for. */
export async function isKnownDevice(email: string): Promise<boolean> {
  const token = (await cookies()).get(cookieName())?.value;
  return token ? isDeviceOf(email, sessionHashOf(token)) : false;
}

/**
 * Lets this browser be known for the account from now on. One token serves every account of a browser.
 * @returns whether the account was known in other browsers and not in this one
 */
export async function keepDevice(userId: string, at: Date): Promise<{ isNew: boolean }> {
  const jar = await cookies();
  const token = jar.get(cookieName())?.value ?? newSessionId();
  const tokenHash = sessionHashOf(token);
  const isNew = await isNewDevice(userId, tokenHash);
  await rememberDevice(userId, tokenHash, at);
  jar.set(cookieName(), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: overHttps(),
    path: '/',
    maxAge: LONGEST_SECONDS,
  });
  return { isNew };
}
