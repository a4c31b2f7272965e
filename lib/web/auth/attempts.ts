import 'server-only';
import { createHash } from 'node:crypto';
import { type RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimiter } from '@/lib/platform/db/rate-limiter';
import { log } from '@/lib/platform/log/log';

const WINDOW_SECONDS = 15 * 60;
const kept = globalThis as { attempts?: { account: RateLimiterPostgres; address: RateLimiterPostgres } };

function limiters() {
  kept.attempts ??= make();
  return kept.attempts;
}

function make() {
  return {
    account: rateLimiter({ keyPrefix: 'account', points: 5, durationSeconds: WINDOW_SECONDS }),
    address: rateLimiter({ keyPrefix: 'address', points: 100, durationSeconds: WINDOW_SECONDS }),
  };
}

// Keys are hashed so that the table holds no email addresses.
const key = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Counts one attempt to sign in: 5 for an account and 100 for a network address in 15 minutes.
 * Logs too many attempts without the account: the typed text may be a password in the wrong box.
 * @returns minutes to wait, rounded up; 0 if the attempt may go on
 */
export async function countAttempt(email: string, address: string): Promise<number> {
  try {
    await limiters().address.consume(key(address));
    await limiters().account.consume(key(email));
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const minutes = Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
    log().warn({ event: 'too-many-attempts', minutes });
    return minutes;
  }
}

/**
 * Clears the account's count and takes one attempt off the address: a whole hospital may share an address.
 */
export async function forgetAttempts(email: string, address: string): Promise<void> {
  await limiters().account.delete(key(email));
  await limiters().address.reward(key(address));
}
