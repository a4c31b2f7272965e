import 'server-only';
import { cookies } from 'next/headers';
import { now } from '@/lib/core/clock';
import {
  findHalfSignIn,
  type HalfSignIn,
  insertHalfSignIn,
  type SecondStep,
} from '@/lib/platform/db/second-factor';
import { env } from '@/lib/platform/env';
import { newSessionId, sessionHashOf } from './cookie';
import { sealFactor } from './sealed-factor';
import { newFactorSecret } from './time-code';

/** Time for the second factor, and for setting it up. */
const MINUTES = 20;

const overHttps = () => env().PUBLIC_URL.startsWith('https:');
const cookieName = () => (overHttps() ? '__Host-phb-half' : 'phb-half');

/** Lets a sign-in with the right password wait for its second factor. */
export async function beginHalfSignIn(userId: string, need: SecondStep): Promise<void> {
  const token = newSessionId();
  await insertHalfSignIn({
    tokenHash: sessionHashOf(token),
    userId,
    endsAt: new Date(now().getTime() + MINUTES * 60_000),
    sealedSecret: need === 'SET_UP' ? sealFactor(newFactorSecret()) : null,
  });
  const options = {
    httpOnly: true,
    sameSite: 'lax',
    secure: overHttps(),
    path: '/',
    maxAge: MINUTES * 60,
  } as const;
  (await cookies()).set(cookieName(), token, options);
}

/** The sign-in of this browser that waits for its second factor. Null: none does. */
export async function currentHalfSignIn(): Promise<(HalfSignIn & { tokenHash: string }) | null> {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  const tokenHash = sessionHashOf(token);
  const half = await findHalfSignIn(tokenHash, now());
  return half && { ...half, tokenHash };
}
