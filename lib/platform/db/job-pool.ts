import 'server-only';
import { Pool } from 'pg';
import { env } from '@/lib/platform/env';

/**
 * The connections of a worker. They are direct: it listens and prepares statements, which a pooler in
 * transaction mode breaks.
 */
export function openJobPool(max: number): Pool {
  const { PHB_JOBS_DATABASE_URL: direct, DATABASE_URL: connectionString } = env();
  const pool = new Pool({ connectionString: direct || connectionString, max, application_name: 'phb jobs' });
  // A dropped connection is replaced at the next use.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
