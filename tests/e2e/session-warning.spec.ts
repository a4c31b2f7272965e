import type { Page } from '@playwright/test';
import { AccountPage } from './pages/account-pages';
import { RegisterPersonPage } from './pages/practitioner-pages';
import { SignInPage } from './pages/public-pages';
import { scriptRuns } from './support/script-runs';
import { expect, test } from './support/test';

const warning = (page: Page) => page.getByRole('heading', { name: 'You will be signed out in 2 minutes' });

/** Opens a page with a clock that the test moves, and waits until its script runs. */
async function openWithClock(page: Page): Promise<AccountPage> {
  await page.clock.install();
  const account = await new AccountPage(page).open();
  await scriptRuns(page, 'dialog');
  return account;
}

test('two minutes before the end the page says so, and staying starts the half hour again', async ({
  page,
  asNew,
}) => {
  await asNew('PRACTITIONER');
  const account = await openWithClock(page);
  await page.clock.fastForward('27:50');
  await expect(warning(page)).toBeHidden();
  await page.clock.fastForward('00:15');
  await expect(warning(page)).toBeVisible();
  await account.isAccessible();

  const answered = page.waitForResponse('**/api/session');
  await account.press('Stay signed in');
  expect((await answered).status()).toBe(204);
  await expect(warning(page)).toBeHidden();
  await page.clock.fastForward('27:00');
  await expect(warning(page)).toBeHidden();
  await page.clock.fastForward('01:30');
  await expect(warning(page)).toBeVisible();
});

test('the warning is in sight wherever the page is scrolled, and typing counts as use', async ({
  page,
  asNew,
}) => {
  await asNew('PRACTITIONER');
  await page.clock.install();
  await new RegisterPersonPage(page).open();
  await scriptRuns(page, 'dialog');
  await page.clock.fastForward('27:50');
  const answered = page.waitForResponse('**/api/session');
  await page.getByLabel('Family name').fill('Okafor');
  await answered;
  await page.clock.fastForward('27:50');
  await expect(warning(page)).toBeHidden();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.clock.fastForward('00:15');
  await expect(warning(page)).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(warning(page)).toBeHidden();
});

test('without an answer the sign-in page opens, with the way back', async ({ page, asNew }) => {
  await asNew('PRACTITIONER');
  const account = await openWithClock(page);
  await page.clock.fastForward('28:05');
  await expect(warning(page)).toBeVisible();
  await page.clock.fastForward('02:00');
  await page.waitForURL(`**/sign-in?next=${encodeURIComponent(account.path)}&expired=1`);
  await new SignInPage(page).arrive();
});
