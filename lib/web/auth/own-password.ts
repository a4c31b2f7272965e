import 'server-only';
import { now } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type Result } from '@/lib/core/result';
import { signInSource } from './after-sign-in';
import { countAttempt, forgetAttempts } from './attempts';
import { readSessionHash } from './cookie';
import { keepDevice } from './known-device';
import { hashPassword, passwordMatches } from './password';
import { queueSecurityNotice } from './security-notice';
import { recordFailure } from './sign-in';

type Tools = {
  /** Of the session that goes on. */
  sessionHash: string;
  passwordMatches: typeof passwordMatches;
  hashPassword: typeof hashPassword;
};

type Slowed = { kind: 'slowed'; seconds: number };

/**
 * Lets a user try to change their own password. A wrong old one is a failed sign-in: it is on record, and
 * many slow the next down. A message tells them of a change.
 */
export async function tryPasswordChange<E extends { kind: string }>(
  { userId, commissionerCode }: Actor,
  change: (tools: Tools) => Promise<Result<{ isChanged: boolean }, E>>,
): Promise<Result<{ isChanged: boolean }, E | Slowed>> {
  const from = await signInSource();
  const attempt = { email: `password of ${userId}`, address: from.address, isKnownDevice: false };
  const seconds = await countAttempt(attempt);
  if (seconds > 0) {
    await recordFailure({ id: userId }, from, 'SLOWED');
    return fail({ kind: 'slowed', seconds });
  }
  const sessionHash = (await readSessionHash()) ?? '';
  const changed = await change({ sessionHash, passwordMatches, hashPassword });
  if (!changed.ok && changed.error.kind === 'wrong-password') {
    await recordFailure({ id: userId }, from, 'WRONG');
    return changed;
  }
  await forgetAttempts(attempt);
  if (changed.ok && changed.value.isChanged) {
    // No device is known after a change. This one is.
    await keepDevice(userId, now());
    await queueSecurityNotice({ userId, commissionerCode }, 'PASSWORD_CHANGED');
  }
  return changed;
}
