import 'server-only';
import type { PoolConfig } from 'pg';
import { env } from '@/lib/platform/env';

/**
 * Where the database is, and how long it is waited for. The server ends a statement, a wait for a lock and a
 * transaction that does nothing; this process gives up a little later, in case the server itself hangs.
 */
export function poolOptions(): PoolConfig {
  const { DATABASE_URL: connectionString, DATABASE_SECONDS: seconds } = env();
  return {
    connectionString,
    connectionTimeoutMillis: Math.min(seconds, 5) * 1_000,
    statement_timeout: seconds * 1_000,
    lock_timeout: seconds * 800,
    idle_in_transaction_session_timeout: seconds * 3_000,
    query_timeout: seconds * 1_000 + 1_000,
  };
}
