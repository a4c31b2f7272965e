import 'server-only';
import { Pool } from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { poolOptions } from './pool-options';

const kept = globalThis as { rateLimitPool?: Pool };

type Limit = { keyPrefix: string; points: number; durationSeconds: number };

/** Counts uses of a key in a table that all processes share: at most `points` in `durationSeconds`. */
export function rateLimiter({ keyPrefix, points, durationSeconds }: Limit): RateLimiterPostgres {
  kept.rateLimitPool ??= openPool();
  return new RateLimiterPostgres({
    storeClient: kept.rateLimitPool,
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false, // the daily job does it
    keyPrefix,
    points,
    duration: durationSeconds,
  });
}

function openPool(): Pool {
  const pool = new Pool({ ...poolOptions(), max: 2 });
  pool.on('error', () => undefined); // a dropped idle connection is replaced at the next use
  return pool;
}
