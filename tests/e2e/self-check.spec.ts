import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CheckPage, CheckStepPage, LocalTeamsPage } from './pages/public-pages';
import { type App, startApp } from './support/app';
import { send } from './support/http';
import { setting } from './support/setting';
import { StatementFile } from './support/statement-file';
import { expect, test } from './support/test';

const RIGHT = 'You have a right to a personal health budget';
const WHEELCHAIR = 'You have a right to one when the NHS looks at your wheelchair needs';
const MAY_HAVE = 'You may have a right to a personal health budget';
const LOCAL = 'You can ask, but you do not have a legal right to one';
const UNLIKELY = 'You probably do not have a right to one now';
const ELSEWHERE = 'Personal health budgets are for people in England';

const [adult, child, unsure] = ['18 or older', '17 or younger', 'I am not sure'];

/** Every way the questions go, each to its end. */
const ways: [answers: string[], result: string][] = [
  [['No'], ELSEWHERE],
  [['Yes', adult, 'Yes'], RIGHT],
  [['Yes', adult, 'No', 'Yes'], RIGHT],
  [['Yes', adult, unsure, 'No', 'Yes'], WHEELCHAIR],
  [['Yes', child, 'Yes'], RIGHT],
  [['Yes', adult, unsure, 'No', 'No', 'No'], MAY_HAVE],
  [['Yes', adult, 'No', unsure, 'No', 'Yes'], MAY_HAVE],
  [['Yes', child, 'No', 'No', unsure, 'No'], MAY_HAVE],
  [['Yes', adult, 'No', 'No', 'No', 'Yes'], LOCAL],
  [['Yes', child, 'No', 'No', 'No', 'No'], UNLIKELY],
];

let folder: string;
let app: App;
let file: StatementFile;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'phb-self-check-'));
  file = new StatementFile(path.join(folder, 'statements.jsonl'));
  app = await startApp({ DATABASE_URL: setting('E2E_APP_DATABASE_URL'), PHB_STATEMENT_LOG: file.path });
});

test.afterAll(async () => {
  await app?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the self-check leads every way to its answer without scripts, and stores nothing', async ({
  browserOf,
}) => {
  const page = await browserOf(undefined, { javaScriptEnabled: false });
  file.empty();
  for (const [answers, result] of ways) {
    await page.goto(`${app.url}/check`);
    await new CheckPage(page).answerAll(answers, result);
  }
  expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
  expect(file.read().texts).toEqual([]);
  // The file tells when something is asked: a session that is not there is looked for.
  await send('GET', '/account', { base: app.url, headers: { cookie: 'phb-session=anything' } });
  expect(file.read().statements).toBeGreaterThan(0);
});

test('the answer of the self-check prints with what it rests on, and without its buttons', async ({
  page,
}) => {
  await (await new CheckPage(page).open()).answerAll(['Yes', adult, 'No', 'Yes'], RIGHT);
  const again = page.getByRole('main').getByText('Start again');
  await expect(again).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(again).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'What to do next' })).toBeVisible();
  for (const question of ['Is your GP in England?', 'Do you get section 117 aftercare?'])
    await expect(page.getByText(question)).toBeVisible();
  expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] });
});

test('each step of the self-check has an address: Back and reload lose nothing, each answer can be changed', async ({
  page,
}) => {
  await (await new CheckPage(page).open()).answerAll(['Yes', adult, 'No', 'No', 'No', 'Yes'], LOCAL);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: /been ill for a long time/ })).toBeVisible();
  await page.goForward();
  await page.reload();
  const step = await new CheckStepPage(page, 'yannny').arrive();
  expect(new URL(page.url()).pathname).toBe('/check/yannny');
  await step.change('if you get aftercare', unsure);
  await expect(page.getByRole('heading', { level: 1, name: MAY_HAVE })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/check/yanuny');
  await step.change('your age', child);
  await expect(page.getByRole('heading', { level: 1, name: /continuing care for children/ })).toBeVisible();
  await step.press('Continue');
  await step.isRefused('Select yes if you get continuing care');
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await step.press('Continue');
  await expect(page.getByRole('heading', { level: 1, name: MAY_HAVE })).toBeVisible();
  await expect(page.getByText('Your council may give a budget for a disabled child.')).toBeVisible();
});

test('the self-check leads to the local NHS team without asking where anyone lives', async ({
  page,
  faults,
}) => {
  await new CheckStepPage(page, 'yannny').open();
  await page.getByRole('link', { name: 'Find your local NHS team' }).click();
  const teams = await new LocalTeamsPage(page).arrive();
  await page.getByText('South West', { exact: true }).click();
  await expect(page.getByText(/Bath and North East Somerset/)).toBeVisible();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await teams.isAccessible();
  faults.expect(/404 \(Not Found\)/);
  expect((await page.goto('/check/yyyyyy'))?.status()).toBe(404);
});
