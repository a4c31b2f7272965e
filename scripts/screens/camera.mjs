import path from 'node:path';
import { Refusal } from '../lib/refusal.mjs';
import { addressOf } from './routes.mjs';

/**
 * @typedef {import('@playwright/test').BrowserContextOptions['storageState']} SignedIn
 * @typedef {{ account: string | null, address: string, files: string[], faults: string[] }} Taken
 */

export const widths = [360, 1280];
const password = 'demonstration';

/**
 * Takes the pictures: one sign-in an account, its cookie used at both widths.
 * @param {object} studio
 * @param {import('@playwright/test').Browser} studio.browser
 * @param {string} studio.base
 * @param {string} studio.folder
 * @param {import('./lookups.mjs').Found} studio.found
 */
export function camera({ browser, base, folder, found }) {
  /** @type {Map<string, SignedIn>} */
  const cookies = new Map();

  /** @param {string | null} account null for a page without a sign-in */
  async function stateOf(account) {
    if (account === null) return undefined;
    if (!cookies.has(account)) cookies.set(account, await signIn(account));
    return cookies.get(account);
  }

  /** @param {string} account */
  async function signIn(account) {
    const context = await browser.newContext({ baseURL: base });
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByLabel('Email address').fill(`${account}@demonstration.invalid`);
    await page.locator('input[name="password"]').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    const state = await context.storageState();
    await context.close();
    return state;
  }

  /**
   * @param {import('./list.mjs').Screen} screen
   * @param {number} number
   * @returns {Promise<Taken>}
   */
  return async function take(screen, number) {
    const account = screen.as === undefined ? accountOf(screen, found) : screen.as;
    const address = addressOf(screen, found);
    /** @type {string[]} */
    const files = [];
    /** @type {string[]} */
    const faults = [];
    const storageState = await stateOf(account);
    for (const width of widths) {
      const context = await browser.newContext({
        baseURL: base,
        viewport: { width, height: 900 },
        storageState,
      });
      const page = await context.newPage();
      page.on('pageerror', (fault) => faults.push(`${width}: ${fault.message}`));
      const response = await page.goto(address);
      const expected = screen.answers ?? 200;
      if (response?.status() !== expected)
        faults.push(`${width}: answered ${response?.status()} as ${account}`);
      const shoot = async (/** @type {string} */ suffix) => {
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        if (wide) faults.push(`${width}: scrolls sideways${suffix && ' when refused'}`);
        const file = `${String(number).padStart(3, '0')}-${width}${suffix}.png`;
        await page.screenshot({ path: path.join(folder, file), fullPage: true });
        files.push(file);
      };
      await shoot('');
      if (screen.refused) {
        await sendEmpty(page, screen.route);
        await shoot('-refused');
      }
      await context.close();
    }
    return { account, address, files, faults };
  };
}

/**
 * Empties what was typed and sends the page's form. One that takes it changes the demonstration: a mistake in
 * the list.
 * @param {import('@playwright/test').Page} page
 * @param {string} route
 */
async function sendEmpty(page, route) {
  const button = page.locator('main form button[type="submit"], main form button:not([type])').last();
  await page.evaluate(() => {
    for (const control of document.querySelectorAll('main form input, main form textarea')) {
      if (control instanceof HTMLTextAreaElement) control.value = '';
      if (!(control instanceof HTMLInputElement)) continue;
      if (control.type === 'hidden' || control.type === 'submit') continue;
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = false;
      else control.value = '';
    }
    for (const form of document.querySelectorAll('main form'))
      if (form instanceof HTMLFormElement) form.noValidate = true;
  });
  await button.click();
  try {
    await page.locator('.nhsuk-error-summary').waitFor({ timeout: 20_000 });
  } catch {
    throw new Refusal(
      `${route} did not refuse an empty form; it is now at ${new URL(page.url()).pathname}. Mend scripts/screens/list.mjs.`,
    );
  }
}

/**
 * Who can see a screen, as its row says.
 * @param {import('./list.mjs').Screen} screen
 * @param {import('./lookups.mjs').Found} found
 */
function accountOf({ route, row = '' }, found) {
  const account = found[row]?.account;
  if (account) return account;
  throw new Refusal(
    `Nothing says who sees ${route}: give it "as" or a row with an account in scripts/screens/list.mjs.`,
  );
}
