import { ForgottenPage, NewPasswordPage, SignInPage } from './pages/public-pages';
import { build, PASSWORD } from './support/build';
import { fits, NARROW } from './support/reflow';
import { expect, test } from './support/test';

const NEW = 'seven lamps in autumn';

test('a forgotten password is replaced by the link of an email, without JavaScript', async ({
  browserOf,
  commissioner,
}) => {
  const user = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
  const page = await browserOf(undefined, { javaScriptEnabled: false });
  await page.setViewportSize(NARROW);
  await new SignInPage(page).open();
  await page.getByRole('link', { name: 'I forgot my password' }).click();
  const ask = await new ForgottenPage(page).arrive();
  await fits(page);
  await ask.submit('not an address');
  await ask.isRefused('like name@example.com');
  await ask.submit(user.email);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your email');
  await fits(page);

  const token = await build.aPasswordLink(user);
  await page.goto(`/sign-in/new-password/${token}`);
  const choose = await new NewPasswordPage(page, token).arrive();
  await fits(page);
  await choose.submit('short');
  await choose.isRefused('12 characters or more');
  await choose.submit(NEW);
  const signIn = await new SignInPage(page).arrive();
  await signIn.submit(user.email, PASSWORD);
  await signIn.isRefused('is not right');
  await signIn.submitBoth(user.email, NEW);
  await page.waitForURL('**/practitioner');
  await page.goto(`/sign-in/new-password/${token}`);
  await expect(page.getByText('It was used.')).toBeVisible();
});
