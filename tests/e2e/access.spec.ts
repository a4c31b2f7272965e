import { AccountPage } from './pages/account-pages';
import {
  AccessibilityPage,
  CheckPage,
  HelpPage,
  NotFoundPage,
  PrivacyPage,
  SignedOutPage,
  SignInPage,
  StartPage,
} from './pages/public-pages';
import { runAxe } from './support/axe';
import { build } from './support/build';
import { fits, NARROW } from './support/reflow';
import { expect, test } from './support/test';

const open = [StartPage, CheckPage, SignInPage, SignedOutPage, HelpPage, AccessibilityPage, PrivacyPage];

test('axe finds a fault where there is one, the second time too', async ({ page }) => {
  await page.goto('/help');
  expect((await runAxe(page)).violations).toEqual([]);
  await page.evaluate(() => document.querySelector('main')?.append(new Image()));
  expect((await runAxe(page)).violations).toEqual([expect.stringMatching(/^image-alt: /)]);
});

test('a page that is not there says so in our own frame', async ({ page, faults }) => {
  faults.expect(/404 \(Not Found\)/);
  await new NotFoundPage(page).open();
});

for (const Screen of open) {
  test(`${Screen.name} is open to everybody, and fits a width of 320 pixels`, async ({ page }) => {
    await page.setViewportSize(NARROW);
    await new Screen(page).open();
    await fits(page);
  });
}

test('the account page fits a width of 320 pixels', async ({ page, asNew }) => {
  await asNew('PRACTITIONER');
  await page.setViewportSize(NARROW);
  await new AccountPage(page).open();
  await fits(page);
});

test('on a phone the menu opens without a script, and pages for everyone keep it', async ({
  browserOf,
  commissioner,
  faults,
}) => {
  faults.expect(/404 \(Not Found\)/);
  const page = await browserOf(await build.aStaffMember('PHB_LEAD', commissioner), {
    javaScriptEnabled: false,
  });
  await page.setViewportSize({ width: 390, height: 800 });
  for (const Screen of [HelpPage, AccessibilityPage, PrivacyPage, NotFoundPage]) {
    await new Screen(page).open();
    await expect(page.getByText('Menu', { exact: true })).toBeVisible();
  }
  const places = page.getByRole('navigation', { name: 'Menu' });
  await expect(places).toBeHidden();
  await page.getByText('Menu', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await places.getByRole('link', { name: 'Standards' }).click();
  await page.waitForURL('**/commissioner/standards');
  await page.getByText('Menu', { exact: true }).click();
  await expect(places.getByRole('link', { name: 'Standards' })).toHaveAttribute('aria-current', 'page');
});

test('the first key leads past the header to the content', async ({ page }) => {
  await new StartPage(page).open();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('button', { name: 'Sign in' }).or(page.getByRole('link', { name: 'Sign in' })),
  ).toBeFocused();
});

test('signing in needs no mouse, and the focus goes the way the eye does', async ({ page }) => {
  const form = await new SignInPage(page).open();
  await form.email.focus();
  await page.keyboard.type('nobody@trial.invalid');
  await page.keyboard.press('Tab');
  await expect(form.password).toBeFocused();
  await page.keyboard.type('not the password');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeFocused();
  await page.keyboard.press('Enter');
  await form.isRefused('Your email address or password is not right');
});
