import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { Refusal } from '../scripts/lib/refusal.mjs';

/** The schema of the queue. Nothing of ours is in it. */
const schema = 'graphile_worker';

/** @param {{ sql: string }[]} migrations */
export const needQueue = (migrations) => migrations.some(({ sql }) => sql.includes(`${schema}.`));

/**
 * Lets graphile-worker make its own tables, or bring them to its version. Does nothing when they are there.
 * Each step of the package is a transaction of its own.
 * @param {string} connectionString of the owner of the database
 * @throws {Refusal} when a step fails, or the tables are of a newer version of the package
 */
export async function migrateQueue(connectionString) {
  const pgPool = new pg.Pool({ connectionString, max: 1, application_name: 'phb migrate' });
  pgPool.on('error', () => undefined);
  pgPool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool, schema, logger: new Logger(() => () => undefined) });
  } catch (fault) {
    throw new Refusal(
      `The tables of the queue could not be brought up to date: ${/** @type {Error} */ (fault).message}`,
    );
  } finally {
    await pgPool.end();
  }
}
