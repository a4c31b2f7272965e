import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type App, startApp } from './support/app';
import { build, type Crowd, type StagedCase } from './support/build';
import { send } from './support/http';
import { cookieHeader } from './support/session';
import { setting } from './support/setting';
import { sql } from './support/sql';
import { type Cost, StatementFile } from './support/statement-file';
import { allowed, mostStatements } from './support/statements-allowed';
import { expect, test } from './support/test';
import { sessionOf, type Visit, type Visitor, visits } from './support/visits';

const FEW = 2;
const MANY = 20;
/**
 * One page of a list is 25 rows or fewer, and a screen has a few lists; 160 rows at each state are in the
 * database.
 */
const ROWS = 120;
/** A list of 25 rows as it is sent, HTML and data, before it is compressed. */
const BYTES = 90_000;
const LISTS = ['people', 'decisions', 'budgets', 'payments', 'standards'].map(
  (name) => `/commissioner/${name}`,
);

// One worker for both: each worker would start an application of its own.
test.describe.configure({ mode: 'default' });

let folder: string;
let app: App;
let file: StatementFile;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'phb-statements-'));
  file = new StatementFile(path.join(folder, 'statements.jsonl'));
  // Its own worker would work off the jobs of other tests, and count their statements.
  app = await startApp({
    DATABASE_URL: setting('E2E_APP_DATABASE_URL'),
    PHB_STATEMENT_LOG: file.path,
    PHB_JOBS: 'alone',
  });
});

test.afterAll(async () => {
  await app?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const cookieOf = async (visitor: Visitor, made: StagedCase) => cookieHeader(await sessionOf(visitor, made));

/** What one request costs, the second time: the first makes connections and loads the code of the page. */
async function costOf(
  page: Page,
  crowd: Crowd,
  visitor: Visitor,
  visit: Visit,
): Promise<Cost & { bytes: number }> {
  const [Screen, at, idsOf = () => []] = visit;
  const made = crowd[at];
  const address = new Screen(page, ...(await idsOf(made))).path;
  const headers = { cookie: await cookieOf(visitor, made) };
  const get = () => send('GET', address, { base: app.url, headers });
  expect.soft((await get()).status, address).toBe(200);
  file.empty();
  const { body } = await get();
  return { ...file.read(), bytes: Buffer.byteLength(body) };
}

test('every screen asks the database as often for many rows as for few, and reads one page of them', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const [few, many] = [await build.aCrowd(FEW), await build.aCrowd(MANY)];
  // What the server does by itself within a minute: so many rows at once would be planned for as though there
  // were none.
  await sql('ANALYZE');
  const table: string[] = [];
  for (const [visitor, screens] of Object.entries(visits) as [Visitor, Visit[]][])
    for (const visit of screens) {
      const { route } = new visit[0](page);
      const little = await costOf(page, few, visitor, visit);
      const much = await costOf(page, many, visitor, visit);
      expect.soft(much.texts, `${route}: the same statements for many rows`).toEqual(little.texts);
      const most = mostStatements(route);
      const asked = `${route}: ${much.statements} statements\n${much.texts.join('\n')}\n`;
      expect.soft(much.statements, asked).toBeLessThanOrEqual(most);
      expect.soft(much.rows, `${route}: rows`).toBeLessThanOrEqual(ROWS);
      if (LISTS.includes(route)) expect.soft(much.bytes, `${route}: bytes`).toBeLessThanOrEqual(BYTES);
      table.push(
        `${route.padEnd(66)} ${much.statements} statements, ${little.rows} then ${much.rows} rows, ${much.bytes} bytes`,
      );
    }
  process.stdout.write(`${table.join('\n')}\n`);
});

test('where a screen asks more than one question, the table says why', () => {
  const unexplained = Object.entries(allowed).filter(([, { asks, because }]) => asks > 1 && !because);
  expect(unexplained).toEqual([]);
});
