import 'server-only';
import { Pool } from 'pg';
import { env } from '@/lib/platform/env';
import { poolOptions } from './pool-options';

/**
 * The connections of a worker. They are direct: it listens and prepares statements, which a pooler in
 * transaction mode breaks. They are given up like those of pages: nothing that a worker asks takes long.
 */
export function openJobPool(max: number): Pool {
  const options = poolOptions();
  const connectionString = env().PHB_JOBS_DATABASE_URL || options.connectionString;
  const pool = new Pool({ ...options, connectionString, max, application_name: 'phb jobs' });
  // A dropped connection is replaced at the next use.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
