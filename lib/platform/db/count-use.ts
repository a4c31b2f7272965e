import 'server-only';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { rateLimiter } from './rate-limiter';

/** What a user may do only so often in an hour. */
export type LimitedUse = 'search' | 'export';

const HOUR_SECONDS = 3_600;

/** `isFirst`: it is the first that is too many, and so the one to record. */
export type CountedUse = { isWithin: true } | { isWithin: false; isFirst: boolean; seconds: number };

/** Counts one more use by a user in the hour that began with their first. */
export async function countUse(use: LimitedUse, userId: string, most: number): Promise<CountedUse> {
  const limit = rateLimiter({ keyPrefix: use, points: most, durationSeconds: HOUR_SECONDS });
  const counted = await limit.consume(userId).catch((refused: unknown) => {
    if (refused instanceof RateLimiterRes) return refused;
    throw refused;
  });
  const { consumedPoints, msBeforeNext } = counted;
  if (consumedPoints <= most) return { isWithin: true };
  return {
    isWithin: false,
    isFirst: consumedPoints === most + 1,
    seconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
  };
}
