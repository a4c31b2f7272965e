import type { BrowserContext } from '@playwright/test';
import { build, type Stage, type StagedCase } from './support/build';
import { fits, NARROW } from './support/reflow';
import { setSessionCookie } from './support/session';
import { setting } from './support/setting';
import { sql } from './support/sql';
import { test as base, expect } from './support/test';
import { sessionOf, type Visit, type Visitor, visits } from './support/visits';

/** One browser for all screens of a worker: to open one costs more than to open a screen in it. */
const test = base.extend<object, { browserOfAll: BrowserContext }>({
  browserOfAll: [
    async ({ browser }, use) => {
      const place = { locale: 'en-GB', timezoneId: 'Europe/London', viewport: NARROW };
      const context = await browser.newContext({ ...place, baseURL: setting('E2E_BASE_URL') });
      await context.newPage();
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ browserOfAll }, use) => {
    await browserOfAll.clearCookies();
    await use(browserOfAll);
  },
  page: async ({ context }, use) => {
    for (const page of context.pages().slice(0, 1)) await use(page);
  },
});

/** One case at each stage: screens are only opened. */
const cases = new Map<Stage, Promise<StagedCase>>();

async function caseAt(stage: Stage): Promise<StagedCase> {
  const made = cases.get(stage) ?? build.aCommissioner().then((code) => build.aCaseAt(code, stage));
  cases.set(stage, made);
  return made;
}

test.afterAll('a form that was only opened has kept nothing as typed', async () => {
  const codes = (await Promise.all(cases.values())).map(({ practitioner }) => practitioner.commissionerCode);
  const kept = await sql('SELECT path FROM form_draft WHERE commissioner_code = ANY($1)', [codes]);
  expect(kept).toEqual([]);
});

for (const [role, screens] of Object.entries(visits) as [Visitor, Visit[]][])
  for (const [Screen, at, idsOf = () => []] of screens)
    test(`${Screen.name} at ${at} opens for ${role}, fits a phone and is accessible`, async ({
      page,
      context,
    }) => {
      const made = await caseAt(at);
      await setSessionCookie(context, await sessionOf(role, made));
      await new Screen(page, ...(await idsOf(made))).open();
      await fits(page);
    });
