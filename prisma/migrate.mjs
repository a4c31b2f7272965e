import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Refusal } from '../scripts/lib/refusal.mjs';
import { ensureApplicationGroup, grantApplicationGroup } from './application-role.mjs';
import { rememberRights, restoreRights } from './granted-rights.mjs';
import { isSameFile, readMigrations } from './migration-files.mjs';
import { migrateQueue, needQueue } from './queue-tables.mjs';

/**
 * The number under which Prisma Migrate takes its advisory lock, so that its runs and ours exclude each
 * other.
 */
const prismaLock = 72707369;

/**
 * @typedef {import('./migration-files.mjs').Migration} Migration
 * @typedef {{ name: string, checksum: string, finished_at: Date | null }} Past a line of the history
 */

/** Column for column what Prisma Migrate makes, so that `prisma migrate deploy` finds its own history. */
const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  );
  GRANT SELECT (migration_name, checksum, finished_at, rolled_back_at) ON _prisma_migrations TO phb_application`;

/** Where the project keeps its migrations. */
export const migrationsFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations');

/**
 * Brings a database to the newest migration. Each file is one transaction together with its line of history,
 * so a failed one leaves nothing. Two runs at once wait for each other.
 *
 * @param {object} options
 * @param {string} options.connectionString of the owner of the database
 * @param {string} options.applicationRole the login role that is to be a member of `phb_application`
 * @param {string} [options.folder]
 * @param {string[]} [options.only] the names of those to apply, where a backup of an older version is to be
 *   restored; all when left out
 * @param {(line: string) => void} [options.log]
 * @returns {Promise<string[]>} the names of what was applied just now
 * @throws {Refusal} when the history and the folder disagree, or a migration fails
 */
export async function migrate({
  connectionString,
  applicationRole,
  folder = migrationsFolder,
  only,
  log = () => undefined,
}) {
  const client = new pg.Client({ connectionString, application_name: 'phb migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Held by the session: closing the connection gives it back, even after a crash.
    await client.query(`SELECT pg_advisory_lock(${prismaLock})`);
    await ensureApplicationGroup(client);
    // Before the pending migrations: one of them may take a right away on purpose.
    const lost = await restoreRights(client);
    if (lost) log(`gave the application back ${lost} rights that this database had lost`);
    const migrations = chosen(readMigrations(folder), only);
    // Theirs before ours, which grant the application what it needs of them.
    if (needQueue(migrations)) await migrateQueue(connectionString);
    const applied = await applyPending(client, migrations, log);
    await grantApplicationGroup(client, applicationRole);
    return applied;
  } finally {
    await client.end();
  }
}

/**
 * @param {Migration[]} migrations
 * @param {string[] | undefined} only
 */
function chosen(migrations, only) {
  if (!only) return migrations;
  const unknown = only.find((name) => !migrations.some((migration) => migration.name === name));
  if (unknown)
    throw new Refusal(
      `The backup has the migration ${unknown}, which is not in this version: use a newer version.`,
    );
  return migrations.filter(({ name }) => only.includes(name));
}

/**
 * @param {pg.Client} client
 * @param {Migration[]} migrations
 * @param {(line: string) => void} log
 */
async function applyPending(client, migrations, log) {
  const history = await readHistory(client);
  const pending = findPending(migrations, history);
  for (const migration of pending) {
    await apply(client, migration);
    log(`applied ${migration.name}`);
  }
  return pending.map(({ name }) => name);
}

/**
 * @param {pg.Client} client
 * @returns {Promise<Past[]>}
 */
async function readHistory(client) {
  await client.query('SET client_min_messages = warning');
  await client.query(historyTable);
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return rows;
}

/**
 * The migrations that a database has not had.
 * @param {Migration[]} migrations
 * @param {Past[]} history
 * @returns {Migration[]} in their order
 * @throws {Refusal} when the history is of another version
 */
export function findPending(migrations, history) {
  for (const past of history) refuseMismatch(past, migrations);
  const done = new Set(history.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

/**
 * @param {Past} past
 * @param {Migration[]} migrations
 */
function refuseMismatch({ name, checksum, finished_at: finishedAt }, migrations) {
  const file = migrations.find((migration) => migration.name === name);
  if (!finishedAt)
    throw new Refusal(
      `Migration ${name} is recorded as failed: repair the database, then run "prisma migrate resolve".`,
    );
  if (!file)
    throw new Refusal(`Migration ${name} was applied to this database but its file is not in this version.`);
  if (!isSameFile(file, checksum))
    throw new Refusal(
      `Migration ${name} was changed after it had been applied: restore the file and write a new migration instead.`,
    );
}

/**
 * The file, its line of history and the rights it leaves: all or none.
 * @param {pg.Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  try {
    await client.query('BEGIN');
    const before = await transactionId(client);
    await client.query(sql);
    if ((await transactionId(client)) !== before)
      throw new Error('it ends its own transaction; remove BEGIN and COMMIT');
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await rememberRights(client);
    await client.query('COMMIT');
  } catch (fault) {
    await client.query('ROLLBACK');
    throw new Refusal(
      `Migration ${name} failed and was undone: ${explain(/** @type {pg.DatabaseError} */ (fault), sql)}`,
    );
  }
}

/**
 * @param {pg.Client} client
 * @returns {Promise<string>}
 */
async function transactionId(client) {
  const { rows } = await client.query('SELECT pg_current_xact_id()::text AS id');
  return rows[0].id;
}

/**
 * @param {pg.DatabaseError} fault
 * @param {string} sql
 */
function explain(fault, sql) {
  const line = fault.position ? ` (line ${sql.slice(0, Number(fault.position)).split('\n').length})` : '';
  const detail = fault.detail ? ` ${fault.detail}` : '';
  return `${fault.message}${line}.${detail}`;
}
