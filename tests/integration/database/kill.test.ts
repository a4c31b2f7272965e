import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from '../../../prisma/migrate.mjs';
import { cluster } from '../../../scripts/lib/cluster.mjs';
import { firstUsableFolder, postgresUser } from '../../../scripts/lib/postgres-user.mjs';
import { applicationRole, ensureDatabase, ensureRoles } from '../../../scripts/lib/roles.mjs';

/** `KILL_POINTS=50` is the long form. */
const POINTS = Number(process.env.KILL_POINTS ?? 3);
const WRITERS = 2;
/** Answers before each kill, so that a slow machine has something to lose as well. */
const ENOUGH = 5;

// A server of its own that writes to disk before it answers, because it is to be killed.
const password = 'kill-test';
const home = firstUsableFolder(
  [path.join('/tmp', `phb-kill-${randomBytes(4).toString('hex')}`)],
  postgresUser(),
);
const server = cluster({ home, password });
let env: Record<string, string>;
let superUrl: string;
let port: number;

beforeAll(async () => {
  ({ port } = await server.start());
  const url = (role: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  const client = new pg.Client({ connectionString: url('postgres', 'postgres') });
  await client.connect();
  await ensureRoles(client, { ownerPassword: password, appPassword: password });
  await ensureDatabase(client, 'phb');
  await client.end();
  await migrate({ connectionString: url('phb_owner', 'phb'), applicationRole });
  superUrl = url('postgres', 'phb');
  env = { DATABASE_URL: url('phb_app', 'phb'), TEST_SUPER_URL: superUrl, LOG_LEVEL: 'silent' };
}, 120_000);
afterAll(() => server.destroy());

/** Starts the writing process and collects its lines. */
function start(...args: string[]): { child: ChildProcess; lines: string[]; ended: Promise<void> } {
  const script = path.join(import.meta.dirname, '../../support/kill-writer.ts');
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines: string[] = [];
  child.stdout?.on('data', (chunk) => lines.push(...String(chunk).split('\n').filter(Boolean)));
  return { child, lines, ended: new Promise((resolve) => child.once('close', () => resolve())) };
}

async function run(...args: string[]): Promise<string[]> {
  const { lines, ended } = start(...args);
  await ended;
  return lines;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const keysOf = (lines: string[], word: string) =>
  lines
    .filter((line) => line.startsWith(`${word} `))
    .map((line) => line.slice(word.length + 1, word.length + 37));

/** How often each of these keys has an entry in the ledger. */
async function entriesOf(keys: string[]): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  const found = client.query<{ key: string; count: number }>(
    `SELECT key, count(e.id)::int AS count FROM unnest($1::uuid[]) key
     LEFT JOIN journal_entry e ON e.idempotency_key = key GROUP BY key`,
    [keys],
  );
  const { rows } = await found.finally(() => client.end());
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/** Kills the database, or every writer, without a word of warning. */
function kill(writers: ReturnType<typeof start>[]): void {
  const pid = Number(readFileSync(path.join(home, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
  if (randomInt(2) === 0) process.kill(pid, 'SIGKILL');
  for (const { child } of writers) child.kill('SIGKILL');
}

it(
  `loses and doubles nothing when killed at ${POINTS} random points`,
  async () => {
    const [world = ''] = await run('begin');
    const kept: string[] = [];
    for (let point = 0; point < POINTS; point += 1) {
      const writers = Array.from({ length: WRITERS }, () => start('write', world));
      const answered = () => writers.flatMap(({ lines }) => keysOf(lines, 'kept'));
      while (answered().length <= ENOUGH) await pause(20);
      await pause(randomInt(600));
      kill(writers);
      await Promise.all(writers.map(({ ended }) => ended));
      await server.start(port);
      const all = writers.flatMap(({ lines }) => lines);
      kept.push(...keysOf(all, 'kept'));
      const unanswered = keysOf(all, 'sent').filter((key) => !kept.includes(key));
      if (unanswered.length > 0) kept.push(...keysOf(await run('again', world, ...unanswered), 'kept'));
      expect(unanswered.filter((key) => !kept.includes(key))).toEqual([]);
    }
    const counts = await entriesOf(kept);
    expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
    expect(kept.length).toBeGreaterThan(POINTS * ENOUGH);
    expect(await run('verify')).toEqual([JSON.stringify({ trail: 0, ledger: 0 })]);
  },
  POINTS * 60_000,
);
