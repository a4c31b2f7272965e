import 'server-only';
import { createHash } from 'node:crypto';
import { type RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimiter } from '@/lib/platform/db/rate-limiter';
import { log } from '@/lib/platform/log/log';
import { type AttemptCount, countsOf, freeAttempts, pauseSeconds } from './attempt-pauses';

const WINDOW_SECONDS = 15 * 60;

export type Attempt = { email: string; address: string; isKnownDevice: boolean };

type Limiters = Record<AttemptCount | 'pause', RateLimiterPostgres>;
const kept = globalThis as { attempts?: Limiters };

function limiters(): Limiters {
  kept.attempts ??= {
    pair: counter('pair'),
    account: counter('account'),
    address: counter('address'),
    pause: rateLimiter({ keyPrefix: 'pause', points: 1, durationSeconds: 1 }),
  };
  return kept.attempts;
}

function counter(count: AttemptCount): RateLimiterPostgres {
  return rateLimiter({ keyPrefix: count, points: freeAttempts(count), durationSeconds: WINDOW_SECONDS });
}

// Keys are hashed so that the table holds neither email addresses nor network addresses.
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

function keyOf(count: AttemptCount, { email, address }: Attempt): string {
  const parts = { pair: [email, address], account: [email], address: [address] };
  return digest(JSON.stringify(parts[count]));
}

/**
 * Counts one attempt to sign in. After many in a quarter of an hour the next may come after a pause; no
 * account is ever locked.
 * @returns seconds to wait, rounded up; 0 if the attempt may go on
 */
export async function countAttempt(attempt: Attempt): Promise<number> {
  for (const count of countsOf(attempt.isKnownDevice)) {
    const key = keyOf(count, attempt);
    const attempts = await consumed(limiters()[count], key);
    const seconds = await untilPauseEnds(`${count}:${key}`, pauseSeconds(count, attempts));
    if (seconds > 0) {
      log().warn({ event: 'sign-in-slowed', count, seconds });
      return seconds;
    }
  }
  return 0;
}

/** Takes the attempts off again that the right password shows to be no guesses. */
export async function forgetAttempts(attempt: Attempt): Promise<void> {
  const { pair, ...shared } = limiters();
  await pair.delete(keyOf('pair', attempt));
  if (attempt.isKnownDevice) return;
  for (const count of ['account', 'address'] as const) await shared[count].reward(keyOf(count, attempt));
}

/** Counts one more and gives how many there are, also past the limit. */
async function consumed(limiter: RateLimiterPostgres, key: string): Promise<number> {
  const counted = await limiter.consume(key).catch(limitReached);
  return counted.consumedPoints;
}

/** One attempt in `seconds` passes; every other waits for the rest of them. */
async function untilPauseEnds(key: string, seconds: number): Promise<number> {
  if (seconds === 0) return 0;
  const passed = await limiters().pause.consume(key, 1, { customDuration: seconds }).catch(limitReached);
  return passed.consumedPoints > 1 ? Math.max(1, Math.ceil(passed.msBeforeNext / 1_000)) : 0;
}

function limitReached(refused: unknown): RateLimiterRes {
  if (refused instanceof RateLimiterRes) return refused;
  throw refused;
}
