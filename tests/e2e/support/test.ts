import { test as base, expect, type Page } from '@playwright/test';
import { Faults } from './faults';
import { rememberScriptsOff } from './scripts-off';
import { aSession, setSessionCookie } from './session';
import { setting } from './setting';
import { closeSql } from './sql';
import { aCommissioner, aStaffMember, type StaffRole, type User } from './users';

type Fixtures = {
  /** Anything a browser complains of that the test did not announce fails the test. */
  faults: Faults;
  /** A commissioner that no other test has. */
  commissioner: string;
  /** Signs the page's browser in as a user. */
  as: (user: User) => Promise<void>;
  /** Signs the page's browser in as a new member of staff of the test's commissioner. */
  asNew: (role: StaffRole) => Promise<User>;
  /** A second browser, signed in as a user or not at all. */
  browserOf: (user?: User, options?: { javaScriptEnabled?: boolean }) => Promise<Page>;
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
      expect(faults.unexpected).toEqual([]);
    },
    { auto: true },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: the runner reads this pattern
  commissioner: async ({}, use) => use(await aCommissioner()),

  as: async ({ context }, use) => use(async (user) => setSessionCookie(context, await aSession(user))),

  asNew: async ({ as, commissioner }, use) =>
    use(async (role) => {
      const user = await aStaffMember(role, commissioner);
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
      if (user) await setSessionCookie(context, await aSession(user));
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

export { expect } from '@playwright/test';
