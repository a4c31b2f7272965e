import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../prisma/migrate.mjs';
import { type FreshDatabase, freshDatabase } from '../../support/database';
import { sql } from '../../support/superuser';

let database: FreshDatabase;

afterEach(() => database.drop());

async function inDatabase<T extends object>(text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.superUrl });
  await client.connect();
  return client
    .query<T>(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const migrateIt = () => migrate({ connectionString: database.ownerUrl, applicationRole: 'phb_app' });

const versions = async () =>
  (await inDatabase<{ id: number }>('SELECT id FROM graphile_worker.migrations ORDER BY id')).map(
    ({ id }) => id,
  );

/** The functions of the queue that the application may call, with what the database runs. */
const callable = () =>
  inDatabase<{ name: string; body: string }>(
    `SELECT proname AS name, prosrc AS body FROM pg_proc WHERE pronamespace = 'graphile_worker'::regnamespace
       AND has_function_privilege('phb_app', oid, 'EXECUTE') ORDER BY 1`,
  );

describe('the tables of the queue', () => {
  it('are made by the package in an empty database, once', async () => {
    database = await freshDatabase('template0');
    expect((await migrateIt()).length).toBeGreaterThan(30);
    // Of a newer version: compare what a worker needs with the rights below, then write its number here.
    expect((await versions()).at(-1)).toBe(20);
    const before = await inDatabase('SELECT id, ts FROM graphile_worker.migrations ORDER BY id');
    expect(await migrateIt()).toEqual([]);
    expect(await inDatabase('SELECT id, ts FROM graphile_worker.migrations ORDER BY id')).toEqual(before);
  });

  it('of an older version of the package are brought up to date, with jobs and rights', async () => {
    database = await freshDatabase();
    const newest = await callable();
    await inDatabase(`DELETE FROM graphile_worker.migrations WHERE id = 20;
      SELECT graphile_worker.add_job('check-file');
      CREATE OR REPLACE FUNCTION graphile_worker.add_jobs(specs graphile_worker.job_spec[], job_key_preserve_run_at boolean DEFAULT false)
        RETURNS SETOF graphile_worker._private_jobs LANGUAGE sql AS 'SELECT * FROM graphile_worker._private_jobs'`);
    expect(await callable()).not.toEqual(newest);
    expect(await migrateIt()).toEqual([]);
    expect((await versions()).at(-1)).toBe(20);
    expect(await callable()).toEqual(newest);
    expect(await inDatabase('SELECT FROM graphile_worker._private_jobs')).toHaveLength(1);
  });

  it('of a newer version of the package are left alone, and the refusal says why', async () => {
    database = await freshDatabase();
    await inDatabase('UPDATE graphile_worker.migrations SET id = 999 WHERE id = 19');
    await expect(migrateIt()).rejects.toThrow(/tables of the queue could not be brought up to date: .*999/);
    process.exitCode = undefined; // the package sets it
  });

  it('that a migration of ours made go on: it left the same', async () => {
    database = await freshDatabase();
    const history = (checksum: string) =>
      inDatabase(
        `UPDATE _prisma_migrations SET checksum = '${checksum}' WHERE migration_name = '20261129040000_jobs'`,
      );
    await history('fc9467e5d6fe6dab9dbf6f324891da1a1c646a36ad11340c041539eedc4fe746');
    expect(await migrateIt()).toEqual([]);
    await history('0'.repeat(64));
    await expect(migrateIt()).rejects.toThrow('20261129040000_jobs was changed');
  });
});

describe('the queue', () => {
  it('belongs to the owner, and the application may do to it what a worker must', async () => {
    database = await freshDatabase();
    const owners = await sql<{ owner: string }>(
      `SELECT DISTINCT relowner::regrole::text AS owner FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace`,
    );
    expect(owners).toEqual([{ owner: 'phb_owner' }]);
    const rights = await sql<{ table: string; rights: string }>(
      `SELECT table_name AS table, string_agg(privilege_type, ' ' ORDER BY privilege_type) AS rights
       FROM information_schema.role_table_grants WHERE grantee = 'phb_application' AND table_schema = 'graphile_worker' GROUP BY 1 ORDER BY 1`,
    );
    expect(rights.map(({ table, rights: may }) => `${table}: ${may}`)).toEqual([
      '_private_job_queues: INSERT SELECT UPDATE',
      '_private_jobs: DELETE INSERT SELECT UPDATE',
      '_private_known_crontabs: INSERT SELECT UPDATE',
      '_private_tasks: INSERT SELECT',
      'migrations: SELECT',
    ]);
    expect((await callable()).map(({ name }) => name)).toEqual([
      'add_job',
      'add_jobs',
      'force_unlock_workers',
    ]);
  });
});
