import net, { type AddressInfo } from 'node:net';
import { describe, expect, inject, it } from 'vitest';
import { refuseFullDisk, tryFolder } from '../../../scripts/lib/disk.mjs';
import { refuseOldNode } from '../../../scripts/lib/node-version.mjs';
import { refuseVersion } from '../../../scripts/lib/server-check.mjs';
import { freshDatabase } from '../../support/database';
import { sql } from '../../support/superuser';
import { runScript } from './run-script';

const owner = 'postgresql://owner:secret@127.0.0.1:1/phb';
const settings = {
  DATABASE_URL: 'postgresql://app:secret@127.0.0.1:1/phb',
  PUBLIC_URL: 'https://budgets.example.org',
  PORT: '0',
  PHB_FACTOR_KEY: '0a'.repeat(32),
  PHB_ACCOUNT_KEY: '0b'.repeat(32),
};

/** The start must end badly, with one line that says this, and never with a stack trace or a password. */
async function expectRefusal(env: Record<string, string>, sentence: RegExp): Promise<void> {
  const { code, output } = await runScript('start.mjs', [], env);
  expect(output).toMatch(sentence);
  expect(output).not.toMatch(/\n\s+at /);
  expect(output).not.toContain('secret');
  expect(code).toBe(1);
}

const onFreePort = async (): Promise<string> => {
  const server = await listen();
  const port = String((server.address() as AddressInfo).port);
  await new Promise((resolve) => server.close(resolve));
  return port;
};

async function listen(): Promise<net.Server> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return server;
}

describe('npm start refuses with one sentence', () => {
  it('a port that is taken', async () => {
    const server = await listen();
    const { port } = server.address() as AddressInfo;
    await expectRefusal(
      { PORT: String(port) },
      new RegExp(`^Port ${port} is in use: .*choose another, such as PORT=`),
    ).finally(() => server.close());
  });

  it.each(['70000', 'abc', '3.5'])('the port %s', (port) =>
    expectRefusal({ PORT: port }, /^PORT is ".*": give a whole number/),
  );

  it('the owner of the database, whom the server could read', () =>
    expectRefusal(
      { ...settings, PORT: '3999', DATABASE_OWNER_URL: owner },
      /^DATABASE_OWNER_URL is set, where the server could read it: run "npm run db:migrate" with it/,
    ));

  it('an address that is none', () =>
    expectRefusal(
      { ...settings, PORT: '3999', DATABASE_URL: 'localhost' },
      /^DATABASE_URL is not an address/,
    ));

  it('a production without its public address', async () => {
    const { PUBLIC_URL: _none, ...rest } = settings;
    await expectRefusal({ ...rest, PORT: '3999' }, /^PUBLIC_URL is missing/);
    await expectRefusal({ NODE_ENV: 'production', PORT: '3999' }, /^PUBLIC_URL is missing/);
  });

  it('a production without the keys of second factors and of account details', () =>
    expectRefusal(
      { ...settings, PORT: '3999', PHB_FACTOR_KEY: '', PHB_ACCOUNT_KEY: '' },
      /^PHB_FACTOR_KEY is missing: make one with "openssl rand -hex 32".*\nPHB_ACCOUNT_KEY is missing: make one/,
    ));

  it('a security contact that is no address', () =>
    expectRefusal(
      { ...settings, PORT: '3999', SECURITY_CONTACT: 'security@example.org' },
      /^SECURITY_CONTACT is "security@example.org": give an address that begins with mailto: or https/,
    ));

  it('a database that cannot be reached', async () =>
    expectRefusal(
      { ...settings, PORT: await onFreePort() },
      /at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\)/,
    ));

  it('a wrong password, and an application that is a superuser', async () => {
    const given = new URL(inject('postgres').superUrl);
    const wrong = Object.assign(new URL(given), { username: 'nobody', password: 'secret' }).href;
    const PORT = await onFreePort();
    await expectRefusal({ ...settings, PORT, DATABASE_URL: wrong }, /refuses the role "nobody"/);

    const database = new URL(process.env.DATABASE_URL ?? '').pathname;
    const superuser = Object.assign(new URL(given), { pathname: database }).href;
    await expectRefusal(
      { ...settings, PORT, DATABASE_URL: superuser },
      /role "postgres" is a superuser, so row-level security would not bind it/,
    );
  });

  it('a database that lacks a migration, or that was never migrated', async () => {
    const DATABASE_URL = process.env.DATABASE_URL ?? '';
    const newest = await sql<{ name: string }>('SELECT max(migration_name) AS name FROM _prisma_migrations');
    await sql('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = $1', [
      newest[0]?.name,
    ]);
    const PORT = await onFreePort();
    await expectRefusal(
      { ...settings, PORT, DATABASE_URL },
      new RegExp(
        `The database lacks the migration ${newest[0]?.name} of this version: run "npm run db:migrate"`,
      ),
    );
    const empty = await freshDatabase('template0');
    await expectRefusal(
      { ...settings, PORT, DATABASE_URL: empty.appUrl },
      /or it is empty: run "npm run db:migrate"/,
    );
    await empty.drop();
  });
});

describe('npm run db:migrate refuses with one sentence', () => {
  const refused = async (env: Record<string, string>) => (await runScript('db.mjs', ['migrate'], env)).output;

  it('a database without the owner to migrate it', async () =>
    expect(await refused(settings)).toMatch(/^DATABASE_OWNER_URL is missing/));

  it('an application that would sign in as the owner', async () =>
    expect(await refused({ ...settings, DATABASE_URL: owner, DATABASE_OWNER_URL: owner })).toMatch(
      /both sign in as "owner"/,
    ));
});

describe('what a start asks of the machine', () => {
  it('wants Node.js 20.19 or newer', () => {
    expect(() => refuseOldNode('20.18.3')).toThrow('Node.js 20.18.3 is too old: install Node.js 20.19');
    expect(() => refuseOldNode('18.20.0')).toThrow('too old');
    for (const version of ['20.19.0', '22.0.0', '24.1.0']) expect(() => refuseOldNode(version)).not.toThrow();
  });

  it('wants PostgreSQL 15 to 18', () => {
    expect(() => refuseVersion(140_011)).toThrow('PostgreSQL 14: this version needs PostgreSQL 15');
    expect(() => refuseVersion(190_000)).toThrow('PostgreSQL 19');
    for (const version of [150_000, 160_003, 180_004]) expect(() => refuseVersion(version)).not.toThrow();
  });

  it('wants a folder it can write to, on a disk with room', () => {
    expect(() => tryFolder('package.json/phb')).toThrow(/cannot be read and written \(E[A-Z]+\): mend/);
    expect(() => refuseFullDisk('.', Number.MAX_SAFE_INTEGER)).toThrow(/is full: free at least/);
    expect(() => refuseFullDisk('.', 1)).not.toThrow();
  });
});
