import 'server-only';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, type Result } from '@/lib/core/result';
import { signInSource } from './after-sign-in';
import { countAttempt, forgetAttempts } from './attempts';
import { recordFailure } from './sign-in';

/** `seconds` until the next try is read. */
export type SlowedTries = { kind: 'slowed'; seconds: number };

/**
 * Lets a user try what asks for their password again. A wrong one is a failed sign-in: it is on record, and
 * many slow the next down.
 */
export async function tryWithPassword<T, E extends { kind: string }>(
  { userId }: Actor,
  act: () => Promise<Result<T, E>>,
): Promise<Result<T, E | SlowedTries>> {
  const from = await signInSource();
  const attempt = { email: `password of ${userId}`, address: from.address, isKnownDevice: false };
  const seconds = await countAttempt(attempt);
  if (seconds > 0) {
    await recordFailure({ id: userId }, from, 'SLOWED');
    return fail({ kind: 'slowed', seconds });
  }
  const acted = await act();
  if (!acted.ok && acted.error.kind === 'wrong-password') {
    await recordFailure({ id: userId }, from, 'WRONG');
    return acted;
  }
  await forgetAttempts(attempt);
  return acted;
}
