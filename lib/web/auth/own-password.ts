import 'server-only';
import { now } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import type { Result } from '@/lib/core/result';
import { readSessionHash } from './cookie';
import { keepDevice } from './known-device';
import { hashPassword, passwordMatches } from './password';
import { queueSecurityNotice } from './security-notice';
import { type SlowedTries, tryWithPassword } from './try-with-password';

type Tools = {
  /** Of the session that goes on. */
  sessionHash: string;
  passwordMatches: typeof passwordMatches;
  hashPassword: typeof hashPassword;
};

/**
 * Lets a user try to change their own password. A wrong old one is a failed sign-in: it is on record, and
 * many slow the next down. A message tells them of a change.
 */
export async function tryPasswordChange<E extends { kind: string }>(
  actor: Actor,
  change: (tools: Tools) => Promise<Result<{ isChanged: boolean }, E>>,
): Promise<Result<{ isChanged: boolean }, E | SlowedTries>> {
  const sessionHash = (await readSessionHash()) ?? '';
  const tried = await tryWithPassword(actor, () => change({ sessionHash, passwordMatches, hashPassword }));
  if (tried.ok && tried.value.isChanged) {
    const { userId, commissionerCode } = actor;
    // No device is known after a change. This one is.
    await keepDevice(userId, now());
    await queueSecurityNotice({ userId, commissionerCode }, 'PASSWORD_CHANGED');
  }
  return tried;
}
