import type { Page } from '@playwright/test';
import { hangingProxy } from '../support/hanging-database';
import { aPdf } from '../support/pdf';
import { NewContactPage } from './pages/person-pages';
import { SignInPage } from './pages/public-pages';
import { type App, startApp } from './support/app';
import { build, type User } from './support/build';
import { setting } from './support/setting';
import { sql } from './support/sql';
import { expect, test } from './support/test';

// Nothing here runs at once: each test breaks the application of this file.
test.describe.configure({ mode: 'serial' });

let proxy: Awaited<ReturnType<typeof hangingProxy>>;
let app: App;
test.beforeAll(async () => {
  proxy = await hangingProxy(setting('E2E_APP_DATABASE_URL'));
  app = await start();
});
test.afterAll(async () => {
  await app.stop();
  proxy.close();
});

const start = (port?: number) =>
  startApp({ DATABASE_URL: proxy.url, DATABASE_SECONDS: '2', LOG_LEVEL: 'silent' }, port);

const note = (page: Page) => page.locator('.nhsuk-error-summary');
const again = (page: Page) => page.getByRole('button', { name: 'Send again', exact: true });

/** A form about a person, filled in and not sent. */
async function aFilledForm(
  browserOf: (user?: User, options?: object) => Promise<Page>,
  commissioner: string,
  javaScriptEnabled = true,
) {
  const personId = await build.aPerson(commissioner);
  const user = await build.withCaseload(await build.aStaffMember('PRACTITIONER', commissioner), personId);
  const page = await browserOf(user, { javaScriptEnabled, baseURL: app.url });
  const form = await new NewContactPage(page, personId).open();
  await page.getByLabel('Name').fill('Zz Aunt One');
  await page.getByLabel('Relationship to the person').fill('Aunt');
  await page.getByLabel('Phone number').fill('01632 960001');
  const contacts = async () =>
    (await sql('SELECT 1 FROM emergency_contact WHERE person_id = $1', [personId])).length;
  const isKept = async () => {
    await expect(page.getByLabel('Name')).toHaveValue('Zz Aunt One');
    await expect(page.getByLabel('Phone number')).toHaveValue('01632 960001');
  };
  const send = () => form.press('Add this contact');
  return { page, form, contacts, isKept, send };
}

for (const [what, begin] of [
  ['is down', () => proxy.stop()],
  ['hangs', () => proxy.hang()],
] as const) {
  test(`a form stays as it is while the database ${what}, and is sent again`, async ({
    browserOf,
    commissioner,
    faults,
  }) => {
    faults.expect(/status of 5\d\d/);
    const { page, form, contacts, isKept, send } = await aFilledForm(browserOf, commissioner);
    begin();
    try {
      await send();
      await expect(note(page)).toBeFocused();
      await expect(note(page)).toContainText(/give your NHS team this number: [\w-]{8,}/);
      await isKept();
      await expect(page).toHaveTitle(/^Error: /);
      await form.isAccessible();
    } finally {
      proxy.goOn();
    }
    await expect
      .poll(async () => {
        if (await again(page).isVisible())
          await again(page)
            .click({ timeout: 500 })
            .catch(() => null);
        return page.url();
      })
      .toMatch(/done=contact-added$/);
    expect(await contacts()).toBe(1);
  });

  test(`a form is given back while the database ${what}, and is sent again, without a script`, async ({
    browserOf,
    commissioner,
    faults,
  }) => {
    faults.expect(/status of 5\d\d/);
    const { page, contacts, send } = await aFilledForm(browserOf, commissioner, false);
    begin();
    try {
      await send();
      await expect(page.getByRole('heading', { name: 'Sorry, there is a problem' })).toBeVisible();
      await expect(page.getByText(/give your NHS team this number: [\w-]{8,}/)).toBeVisible();
    } finally {
      proxy.goOn();
    }
    await expect
      .poll(async () => {
        if (await again(page).isVisible()) await again(page).click();
        return page.url();
      })
      .toMatch(/done=contact-added$/);
    expect(await contacts()).toBe(1);
  });
}

test('a form is sent by itself once the network is back, and the reader can stop that', async ({
  browserOf,
  commissioner,
  faults,
}) => {
  faults.expect(/ERR_INTERNET_DISCONNECTED/);
  const { page, form, contacts, isKept, send } = await aFilledForm(browserOf, commissioner);
  await page.context().setOffline(true);
  await send();
  await expect(note(page)).toContainText('We cannot reach the service');
  await expect(note(page).getByRole('status')).toHaveText(/This will be try 1 of 5/);
  await isKept();
  await form.isAccessible();
  await page.getByRole('button', { name: 'Stop trying' }).click();
  await expect(note(page).getByRole('status')).toHaveText(/We have stopped trying/);
  await again(page).click();
  await expect(note(page).getByRole('status')).toHaveText(/This will be try 2 of 5/);
  await isKept();
  await page.context().setOffline(false);
  await page.waitForURL('**?done=contact-added');
  expect(await contacts()).toBe(1);
});

test('a page that a link leads to comes by itself once the database is back', async ({
  browserOf,
  commissioner,
  faults,
}) => {
  faults.expect(/status of 5\d\d|Server Components render|reached the database/);
  const practitioner = await build.aStaffMember('PRACTITIONER', commissioner);
  const page = await browserOf(practitioner, { baseURL: app.url });
  await page.goto('/practitioner');
  proxy.stop();
  try {
    await page.getByRole('link', { name: 'Find or register a person' }).first().click();
    await expect(page.getByRole('heading', { name: 'Sorry, there is a problem' })).toBeVisible();
    await expect(page.getByText('We are trying again for you. You can wait here.')).toBeVisible();
  } finally {
    proxy.goOn();
  }
  await expect(page.getByRole('heading', { name: 'Find a person' })).toBeVisible({ timeout: 30_000 });
});

test('a form waits while the server is killed and comes back', async ({
  browserOf,
  commissioner,
  faults,
}) => {
  faults.expect(/ERR_CONNECTION_REFUSED/);
  const { page, contacts, isKept, send } = await aFilledForm(browserOf, commissioner);
  await app.stop();
  await send();
  await expect(note(page)).toContainText('We cannot reach the service');
  await isKept();
  app = await start(Number(new URL(app.url).port));
  await page.waitForURL('**?done=contact-added', { timeout: 40_000 });
  expect(await contacts()).toBe(1);
});

test('an answer that is lost makes no second record', async ({ browserOf, commissioner, faults }) => {
  faults.expect(/ERR_FAILED|status of 50[03]/);
  const { page, contacts, isKept, send } = await aFilledForm(browserOf, commissioner);
  const answers = [
    'lost',
    { status: 503, contentType: 'text/html', body: '<h1>Down</h1>' },
    { status: 500, contentType: 'text/plain', body: 'Fault number-1' },
  ] as const;
  let sent = 0;
  await page.route('**/contacts/new', async (route) => {
    const answer = route.request().method() === 'POST' ? answers[sent++] : undefined;
    if (!answer) return route.continue();
    if (answer !== 'lost') return route.fulfill(answer);
    await route.fetch({ maxRedirects: 0 });
    return route.abort();
  });
  await send();
  await expect(note(page)).toContainText('We cannot reach the service');
  await expect(note(page)).toContainText('This will be try 2 of 5');
  await isKept();
  await expect(note(page)).toContainText('give your NHS team this number: number-1');
  await isKept();
  await again(page).click();
  await page.waitForURL('**?done=contact-added');
  expect(await contacts()).toBe(1);
});

test('a password that was typed is still there after a fault', async ({ browserOf, faults }) => {
  faults.expect(/ERR_INTERNET_DISCONNECTED/);
  const page = await browserOf(undefined, { baseURL: app.url });
  const signIn = await new SignInPage(page).open();
  await page.context().setOffline(true);
  await signIn.submit('zz@test.invalid', 'a long password');
  await expect(note(page)).toContainText('We cannot reach the service');
  await expect(signIn.email).toHaveValue('zz@test.invalid');
  await expect(signIn.password).toHaveValue('a long password');
});

test('a file that was chosen is still there after a fault', async ({ browserOf, commissioner, faults }) => {
  faults.expect(/ERR_INTERNET_DISCONNECTED|status of 5\d\d/);
  const { practitioner, budgetId, spendingId } = await build.aCaseAt(commissioner, 'ACTIVE');
  const page = await browserOf(practitioner, { baseURL: app.url });
  await page.goto(`/practitioner/budgets/${budgetId}/spending/${spendingId}`);
  const file = page.getByLabel(/Add another receipt/);
  await file.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: aPdf() });
  const isKept = () => file.evaluate((input: HTMLInputElement) => input.files?.[0]?.name);
  proxy.stop();
  await page.getByRole('button', { name: 'Save receipt' }).click();
  await expect(note(page)).toContainText(/give your NHS team this number: [\w-]{8,}/);
  expect(await isKept()).toBe('a.pdf');
  proxy.goOn();
  await page.context().setOffline(true);
  await again(page).click();
  await expect(note(page)).toContainText('We cannot reach the service');
  expect(await isKept()).toBe('a.pdf');
  await page.context().setOffline(false);
  await page.waitForURL('**?done=receipt');
  expect(await sql('SELECT 1 FROM upload WHERE subject_id = $1', [spendingId])).toHaveLength(2);
});
