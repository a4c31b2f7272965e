import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../prisma/migrate.mjs';
import { type FreshDatabase, freshDatabase } from '../../support/database';
import { migrationsFolder } from './migrations-folder';

const bread = 'CREATE TABLE bread (id int PRIMARY KEY);\nGRANT SELECT ON bread TO phb_application;\n';
const butter = 'CREATE TABLE butter (id int PRIMARY KEY);\n';

describe('migrate', () => {
  let database: FreshDatabase;
  let files: ReturnType<typeof migrationsFolder>;
  let owner: pg.Client;

  beforeEach(async () => {
    database = await freshDatabase('template0');
    files = migrationsFolder();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });

  afterEach(async () => {
    await owner.end();
    files.remove();
    await database.drop();
  });

  const run = () =>
    migrate({
      connectionString: database.ownerUrl,
      applicationRole: 'phb_app',
      folder: files.folder,
    });
  const query = async (sql: string) => (await owner.query(sql)).rows;
  const tables = async () =>
    (await query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).map(
      (row) => row.tablename,
    );

  it('applies files in the order of their names and records them as Prisma does', async () => {
    files.write('20260102_butter', `INSERT INTO bread VALUES (1); ${butter}`);
    files.write('20260101_bread', bread);

    expect(await run()).toEqual(['20260101_bread', '20260102_butter']);

    const history = await query(
      'SELECT migration_name, checksum, applied_steps_count, finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY 1',
    );
    expect(history).toHaveLength(2);
    expect(history[0]).toEqual({
      migration_name: '20260101_bread',
      checksum: createHash('sha256').update(bread).digest('hex'),
      applied_steps_count: 1,
      finished: true,
    });
  });

  it('gives the application what a migration granted to its group, and nothing more', async () => {
    files.write('20260101_bread', bread + butter);
    await run();
    const application = new pg.Client({ connectionString: database.appUrl });
    await application.connect();
    try {
      await expect(application.query('SELECT * FROM bread')).resolves.toMatchObject({ rowCount: 0 });
      await expect(application.query('SELECT * FROM butter')).rejects.toThrow(/permission denied/);
      await expect(application.query('CREATE TABLE jam (id int)')).rejects.toThrow(/permission denied/);
    } finally {
      await application.end();
    }
  });

  it('gives the application back what a restore has lost, and not what a migration took away', async () => {
    files.write('20260101_bread', `${bread}GRANT UPDATE (id), DELETE ON bread TO phb_application;`);
    files.write('20260102_less', 'REVOKE DELETE ON bread FROM phb_application;');
    await run();
    const rights = `SELECT has_table_privilege('phb_app', 'bread', 'SELECT') AS read,
      has_column_privilege('phb_app', 'bread', 'id', 'UPDATE') AS write, has_table_privilege('phb_app', 'bread', 'DELETE') AS drop`;
    await query('REVOKE ALL ON bread FROM phb_application; REVOKE UPDATE (id) ON bread FROM phb_application');
    expect(await query(rights)).toEqual([{ read: false, write: false, drop: false }]);

    await run();
    expect(await query(rights)).toEqual([{ read: true, write: true, drop: false }]);
  });

  it('does nothing the second time, and only what is new the third', async () => {
    files.write('20260101_bread', bread);
    await run();
    expect(await run()).toEqual([]);
    files.write('20260102_butter', butter);
    expect(await run()).toEqual(['20260102_butter']);
  });

  it('refuses a file that was changed after it had been applied, before it applies another', async () => {
    files.write('20260101_bread', bread);
    await run();
    files.write('20260101_bread', `${bread}-- a second thought\n`);
    files.write('20260102_butter', butter);
    await expect(run()).rejects.toThrow(/20260101_bread was changed after it had been applied/);
    expect(await tables()).not.toContain('butter');
  });

  it('takes a file with the line endings of another system for the same file', async () => {
    files.write('20260101_bread', bread);
    await run();
    files.write('20260101_bread', bread.replaceAll('\n', '\r\n'));
    expect(await run()).toEqual([]);
  });

  it('refuses a database that is ahead of the folder', async () => {
    files.write('20260101_bread', bread);
    await run();
    files.remove('20260101_bread');
    await expect(run()).rejects.toThrow(/20260101_bread was applied to this database but its file is not/);
  });

  it('refuses to go on after a migration that Prisma recorded as failed', async () => {
    files.write('20260101_bread', bread);
    await run();
    await query('UPDATE _prisma_migrations SET finished_at = NULL');
    await expect(run()).rejects.toThrow(/20260101_bread is recorded as failed/);
  });

  it('undoes the whole of a failed file, keeps those before it, and says where the fault is', async () => {
    files.write('20260101_bread', bread);
    files.write(
      '20260102_butter',
      `${butter}INSERT INTO butter VALUES (1);\nSELECT no_such_column FROM butter;\n`,
    );
    await expect(run()).rejects.toThrow(/20260102_butter failed and was undone: .*no_such_column.*line 3/);
    expect(await tables()).toEqual(['_prisma_migrations', 'bread']);
    expect(await query('SELECT migration_name FROM _prisma_migrations')).toHaveLength(1);
  });

  it('refuses a file that ends its own transaction', async () => {
    files.write('20260101_bread', `${bread}COMMIT; BEGIN;`);
    await expect(run()).rejects.toThrow(/ends its own transaction/);
    expect(await query('SELECT 1 FROM _prisma_migrations')).toHaveLength(0);
  });

  it('applies once when two runs begin together', async () => {
    files.write('20260101_bread', `${bread}SELECT pg_sleep(0.3);`);
    const results = await Promise.all([run(), run(), run()]);
    expect(results.flat()).toEqual(['20260101_bread']);
  });
});
