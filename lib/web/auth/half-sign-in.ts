import 'server-only';
import { cookies } from 'next/headers';
import { now } from '@/lib/core/clock';
import { findHalfSignIn, type HalfSignIn, insertHalfSignIn } from '@/lib/platform/db/second-factor';
import { env } from '@/lib/platform/env';
import { newSessionId, sessionHashOf } from './cookie';
import { open, seal } from './sealed-text';
import { newFactorSecret } from './time-code';

/** Time for the second factor, and for setting it up. */
const MINUTES = 20;

const overHttps = () => env().PUBLIC_URL.startsWith('https:');
const cookieName = () => (overHttps() ? '__Host-phb-half' : 'phb-half');

/** Seals the secret of a factor with the key of the service, which is not in the database. */
export function sealFactor(secret: string): string {
  return seal(serviceKey(), secret, 'second factor');
}

/** The secret of a factor. Throws where the key of the service was changed. */
export function openFactor(sealed: string): string {
  const secret = open(serviceKey(), sealed, 'second factor');
  if (secret === null) throw new Error('A second factor was sealed with another PHB_ANCHOR_KEY');
  return secret;
}

function serviceKey(): string {
  const key = env().PHB_ANCHOR_KEY;
  if (!key) throw new Error('PHB_ANCHOR_KEY is not set: second factors cannot be kept');
  return key;
}

/** Lets a sign-in with the right password wait for its second factor. */
export async function beginHalfSignIn(userId: string, need: 'ASK' | 'SET_UP'): Promise<void> {
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
