import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../support/database';
import { runScript } from './run-script';

const work = mkdtempSync(path.join(tmpdir(), 'phb-backup-'));
const store = path.join(work, 'store');
process.env.PHB_FILES_DIR = store;
const { addReceipt } = await import('@/lib/money/commands/add-receipt');
const { recordSpending } = await import('@/lib/money/commands/record-spending');
const { aCommissioner } = await import('../../support/identity');
const { anActiveBudget, spendingOf, today } = await import('../../support/money');
const { aHolder } = await import('../../support/person');

/** A day of work, with a file. */
beforeAll(async () => {
  const code = await aCommissioner();
  const budget = await anActiveBudget(code);
  const holder = await aHolder(code, budget.personId);
  const recorded = await recordSpending(holder, spendingOf(budget), today);
  if (!recorded.ok) throw new Error(recorded.error.kind);
  const photo = sharp({ create: { width: 60, height: 40, channels: 3, background: '#4488cc' } });
  const added = await addReceipt(holder, {
    spendingId: recorded.value.spendingId,
    file: await photo.jpeg().toBuffer(),
  });
  if (!added.ok) throw new Error(added.error.kind);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const source = {
  DATABASE_URL: process.env.DATABASE_URL ?? '',
  DATABASE_OWNER_URL: process.env.DATABASE_OWNER_URL ?? '',
};

/** Makes a backup of the day and gives its folder. */
async function backup(name: string, args: string[] = []): Promise<string> {
  const into = path.join(work, name);
  const { code, output } = await runScript('backup.mjs', [into, ...args], {
    ...source,
    PHB_FILES_DIR: store,
  });
  expect(output).toMatch(/rows of \d+ tables and 1 files, read again/);
  expect(code).toBe(0);
  const [made] = readdirSync(into);
  return path.join(into, made ?? '');
}

/** Restores it into a server without anything: no table, no group of the application in the dump. */
async function restore(from: string, args: string[] = []) {
  const database = await freshDatabase('template0');
  const files = mkdtempSync(path.join(work, 'restored-'));
  const env = {
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    PHB_FILES_DIR: files,
  };
  const ending = await runScript('restore.mjs', [from, ...args], env);
  return { ...ending, database, files, env };
}

/** Each table with a digest of its rows, in whatever order they lie. */
async function contents(connectionString: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND relname NOT IN ('_prisma_migrations', 'session', 'half_sign_in', 'account_link', 'rate_limit') ORDER BY 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of rows) {
    const [row] = (
      await client.query(
        `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS digest FROM ${name} t`,
      )
    ).rows;
    found[name] = row.digest;
  }
  await client.end();
  return found;
}

it('restores every row and file on a server that has nothing, able to do its work', async () => {
  const made = await backup('plain');
  const { code, output, database, files } = await restore(made);
  expect(output).toMatch(/✓ 1 files are as they were kept/);
  expect(output).toMatch(/every link holds/);
  expect(output).toMatch(/every account adds up to the penny/);
  expect(code).toBe(0);
  expect(await contents(database.ownerUrl)).toEqual(await contents(source.DATABASE_OWNER_URL));
  expect(readdirSync(files, { recursive: true }).length).toBe(readdirSync(store, { recursive: true }).length);

  const application = new pg.Client({ connectionString: database.appUrl });
  await application.connect();
  await expect(application.query('SELECT FROM person')).resolves.toMatchObject({ rowCount: 0 });
  await expect(application.query('DELETE FROM audit_event')).rejects.toThrow(/permission denied/);
  await application.end();
  await expect(restoreAgain(made, database)).resolves.toMatch(/This database is not empty/);
  await database.drop();
});

async function restoreAgain(from: string, database: { appUrl: string; ownerUrl: string }): Promise<string> {
  const { output } = await runScript('restore.mjs', [from], {
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    PHB_FILES_DIR: mkdtempSync(path.join(work, 'again-')),
  });
  return output;
}

it('encrypts for a recipient, and opens with the identity alone', async () => {
  const identity = await generateX25519Identity();
  const made = await backup('sealed', ['--recipient', await identityToRecipient(identity)]);
  const table = readFileSync(path.join(made, 'tables/public.person.copy.gz'));
  expect(table.subarray(0, 21).toString('latin1')).toBe('age-encryption.org/v1');

  const without = await restore(made);
  expect(without.output).toMatch(/encrypted: give the file of an identity/);
  expect(without.code).toBe(1);
  await without.database.drop();

  const identityFile = path.join(work, 'identity.txt');
  writeFileSync(identityFile, `# kept elsewhere\n${identity}\n`);
  const opened = await restore(made, ['--identity', identityFile]);
  expect(opened.code).toBe(0);
  expect(await contents(opened.database.ownerUrl)).toEqual(await contents(source.DATABASE_OWNER_URL));
  await opened.database.drop();
});

it('refuses a backup that was changed, before it touches the database', async () => {
  const made = await backup('changed');
  appendFileSync(path.join(made, 'tables/public.person.copy.gz'), 'x');
  const { code, output, database } = await restore(made);
  expect(output).toMatch(/tables\/public\.person\.copy\.gz is not as it was when the backup was made/);
  expect(code).toBe(1);
  expect(await contents(database.ownerUrl)).toEqual({});
  await database.drop();
});

it('names a file that is missing, and says so with its exit code', async () => {
  const lost = path.join(work, 'lost');
  const { code, output } = await runScript('backup.mjs', [lost], { ...source, PHB_FILES_DIR: lost });
  expect(output).toMatch(/✗ The file [0-9a-f]{2}\/[0-9a-f]{62} is not in the store; a row points at it/);
  expect(code).toBe(1);
});
