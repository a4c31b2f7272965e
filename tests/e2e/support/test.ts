import { test as base, expect, type Page } from '@playwright/test';
import { type Account, build, type Role, type User } from './build';
import { Faults } from './faults';
import { rememberScriptsOff } from './scripts-off';
import { setSessionCookie } from './session';
import { setting } from './setting';
import { closeSql } from './sql';

/** `baseURL`: another application than that of all tests. */
type BrowserOptions = { javaScriptEnabled?: boolean; baseURL?: string };

type Fixtures = {
  /** Anything a browser complains of that the test did not announce fails the test. */
  faults: Faults;
  /** A commissioner that no other test has. */
  commissioner: string;
  /** Signs the page's browser in as a user. */
  as: (user: User) => Promise<void>;
  /** Signs the page's browser in as a new member of staff of the test's commissioner. */
  asNew: (role: Role) => Promise<Account>;
  /** A second browser, signed in as a user or not at all. */
  browserOf: (user?: User, options?: BrowserOptions) => Promise<Page>;
};

export const test = base.extend<Fixtures, { database: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads this pattern
  baseURL: async ({}, use) => use(setting('E2E_BASE_URL')),

  database: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads this pattern
    async ({}, use) => {
      await use(undefined);
      await closeSql();
    },
    { scope: 'worker', auto: true },
  ],

  faults: [
    async ({ context }, use) => {
      const faults = new Faults();
      faults.watch(context);
      await use(faults);
      faults.unwatch();
      expect(faults.unexpected).toEqual([]);
    },
    { auto: true },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: the runner reads this pattern
  commissioner: async ({}, use) => use(await build.aCommissioner()),

  as: async ({ context }, use) => use(async (user) => setSessionCookie(context, await build.aSession(user))),

  asNew: async ({ as, commissioner }, use) =>
    use(async (role) => {
      const user = await build.aStaffMember(role, commissioner);
      await as(user);
      return user;
    }),

  browserOf: async ({ browser, faults, baseURL }, use) => {
    const opened: Page[] = [];
    await use(async (user, options = {}) => {
      const context = await browser.newContext({
        ...(baseURL ? { baseURL } : {}),
        locale: 'en-GB',
        ...options,
      });
      faults.watch(context);
      if (options.javaScriptEnabled === false) rememberScriptsOff(context);
      if (user) await setSessionCookie(context, await build.aSession(user));
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

export { expect } from '@playwright/test';
