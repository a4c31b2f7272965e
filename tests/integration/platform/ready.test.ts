import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newestMigration } from '@/lib/platform/db/newest-migration';
import { databaseLacks } from '@/lib/platform/db/ready';
import { filesLack } from '@/lib/platform/files/ready';
import { sql } from '../../support/superuser';

const folder = mkdtempSync(join(tmpdir(), 'phb-ready-'));
process.env.PHB_FILES_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lacks nothing on a database that is up to date', async () => {
  expect(await databaseLacks()).toEqual([]);
});

it('lacks a migration that this version brings', async () => {
  const name = newestMigration();
  await sql('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = $1', [name]);
  expect(await databaseLacks()).toEqual(['migrations']);
  await sql('UPDATE _prisma_migrations SET rolled_back_at = NULL WHERE migration_name = $1', [name]);
});

it('lacks rights after a restore that lost them, of the people or of the history', async () => {
  await sql('REVOKE SELECT ON person FROM phb_application');
  expect(await databaseLacks()).toEqual(['rights']);
  await sql('GRANT SELECT ON person TO phb_application');
  await sql('REVOKE SELECT ON _prisma_migrations FROM phb_application');
  await sql('REVOKE SELECT (migration_name) ON _prisma_migrations FROM phb_application');
  expect(await databaseLacks()).toEqual(['rights']);
  await sql('GRANT SELECT ON _prisma_migrations TO phb_application');
});

it('lacks files when the folder is not there', async () => {
  expect(await filesLack()).toEqual([]);
  rmSync(folder, { recursive: true });
  expect(await filesLack()).toEqual(['files']);
});

it('lacks migrations when a table is not there', async () => {
  await sql(`ALTER TABLE person RENAME TO person_gone`);
  expect(await databaseLacks()).toEqual(['migrations']);
  await sql(`ALTER TABLE person_gone RENAME TO person`);
});
