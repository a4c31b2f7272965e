import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type App, startApp } from './support/app';
import { aCrowd, type Crowd } from './support/crowd';
import { send } from './support/http';
import { aSession, cookieHeader } from './support/session';
import { setting } from './support/setting';
import { type Cost, StatementFile } from './support/statement-file';
import { type Allowed, allowed } from './support/statements-allowed';
import { expect, test } from './support/test';
import { type Visit, type Visitor, visitorOf, visits } from './support/visits';

const FEW = 2;
const MANY = 20;
/** One page of a list is 25 rows or fewer, and a screen has a few lists; 160 rows at each state are in the database. */
const ROWS = 120;

let folder: string;
let app: App;
let file: StatementFile;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'phb-statements-'));
  file = new StatementFile(path.join(folder, 'statements.jsonl'));
  app = await startApp({ DATABASE_URL: setting('E2E_APP_DATABASE_URL'), PHB_STATEMENT_LOG: file.path });
});

test.afterAll(async () => {
  await app?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What one request costs, the second time: the first makes connections and prepares nothing that lasts. */
async function costOf(
  page: Page,
  crowd: Crowd,
  visitor: Visitor,
  [Screen, at, idsOf = () => []]: Visit,
): Promise<Cost> {
  const made = crowd[at];
  const address = new Screen(page, ...(await idsOf(made))).path;
  const cookie = cookieHeader(await aSession(await visitorOf(visitor, made)));
  const get = () => send('GET', address, { base: app.url, headers: { cookie } });
  await get();
  file.empty();
  const { status } = await get();
  expect.soft(status, address).toBe(200);
  return file.read();
}

test('every screen asks the database as often for many rows as for few, and reads one page of them', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const [few, many] = [await aCrowd(FEW), await aCrowd(MANY)];
  const table: string[] = [];
  for (const [visitor, screens] of Object.entries(visits) as [Visitor, Visit[]][])
    for (const visit of screens) {
      const { route } = new visit[0](page);
      const [little, much] = [
        await costOf(page, few, visitor, visit),
        await costOf(page, many, visitor, visit),
      ];
      const { most, rows = ROWS }: Allowed = allowed[route] ?? { most: 0 };
      expect.soft(much.texts, `${route}: the same statements for many rows`).toEqual(little.texts);
      expect
        .soft(much.statements, `${route}: statements\n${much.texts.join('\n')}`)
        .toBeLessThanOrEqual(most);
      expect.soft(much.rows, `${route}: rows`).toBeLessThanOrEqual(rows);
      table.push(`${route.padEnd(66)} ${much.statements} statements, ${little.rows} then ${much.rows} rows`);
    }
  process.stdout.write(`${table.join('\n')}\n`);
  expect(table.length).toBeGreaterThan(20);
});
