import { codeOf } from '../support/factor';
import { AccountPage, ChooseRolePage } from './pages/account-pages';
import { SignedOutPage, SignInPage } from './pages/public-pages';
import { CodePage, RecoverPage, RecoveryCodesPage, SetUpPage } from './pages/second-step-pages';
import { build, PASSWORD } from './support/build';
import { idleFor, sessionCookie, setSessionCookie, signedInFor, suspend } from './support/session';
import { expect, test } from './support/test';

test('signing in with the right password opens the one role there is', async ({ page, commissioner }) => {
  const user = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
  const form = await new SignInPage(page).open();
  await form.submitBoth(user.email.toUpperCase(), PASSWORD);
  await page.waitForURL('**/practitioner');
});

test('a wrong password and an unknown address get one answer, which keeps the address and not the password', async ({
  page,
  commissioner,
}) => {
  const user = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
  const form = await new SignInPage(page).open();
  for (const email of [user.email, `nobody.${user.email}`]) {
    await form.submit(email, 'not the password');
    await form.isRefused('Your email address or password is not right');
    await expect(form.email).toHaveValue(email);
    await expect(form.password).toHaveValue('');
  }
});

test('an empty form names both fields, and each message leads to its field', async ({ page }) => {
  const form = await new SignInPage(page).open();
  await form.press('Sign in');
  await form.isRefused('Enter your password');
  await form.errorSummary.getByRole('link', { name: 'Enter your email address' }).click();
  await expect(form.email).toBeFocused();
});

test('many wrong tries in a quarter of an hour have to wait some seconds, even with the right password', async ({
  page,
  commissioner,
}) => {
  const user = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
  const form = await new SignInPage(page).open();
  for (let attempt = 1; attempt <= 6; attempt += 1) {
    await form.submit(user.email, `wrong ${attempt}`);
    await expect(form.errorSummary).toContainText('is not right');
    await expect(form.password).toHaveValue('');
  }
  await form.submit(user.email, PASSWORD);
  await form.isRefused(/There were many tries to sign in. Wait \d+ seconds, then try again/);
});

test('a lost app is replaced with a recovery code, and the code of the lost one opens nothing', async ({
  page,
  commissioner,
}) => {
  const user = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
  const recovery = await build.aRecoveryCode(user);
  await (await new SignInPage(page).open()).submit(user.email, PASSWORD);
  const asked = await new CodePage(page).arrive();
  await asked.submit('000000x');
  await asked.isRefused('The code is not right');
  await page.getByRole('link', { name: 'I have lost or changed my phone' }).click();
  const recover = await new RecoverPage(page).arrive();
  await recover.submit('aaaa-bbbb-cccc');
  await recover.isRefused('The code is not right');
  await recover.submit(recovery);

  const setUp = await new SetUpPage(page).arrive();
  await setUp.submit(codeOf());
  await setUp.isRefused('The code is not right');
  await setUp.submit(codeOf(await setUp.secret()));
  const kept = await new RecoveryCodesPage(page).arrive();
  expect(new Set(await kept.codes()).size).toBe(10);
  await kept.press('I have kept them');
  await page.waitForURL('**/practitioner');
});

test('a suspended account is answered like a wrong password', async ({ page, commissioner }) => {
  const user = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
  await suspend(user);
  const form = await new SignInPage(page).open();
  await form.submit(user.email, PASSWORD);
  await form.isRefused('Your email address or password is not right');
});

test('the way back leads to a page of ours', async ({ page, commissioner }) => {
  const user = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
  const account = new AccountPage(page);
  await page.goto(account.path);
  await new SignInPage(page).submitBoth(user.email, PASSWORD);
  await account.arrive();
});

for (const next of [
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example',
  'javascript:alert(1)',
]) {
  test(`the way back never leads to ${next}`, async ({ page, commissioner }) => {
    const user = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
    await page.goto(`/sign-in?${new URLSearchParams({ next })}`);
    await new SignInPage(page).submitBoth(user.email, PASSWORD);
    await page.waitForURL('**/practitioner');
  });
}

test('signing out ends the session: a copy of its cookie is worth nothing', async ({
  page,
  context,
  asNew,
}) => {
  await asNew('PRACTITIONER');
  await new AccountPage(page).open();
  const copied = await sessionCookie(context);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await new SignedOutPage(page).arrive();
  await setSessionCookie(context, copied);
  await page.goto('/account');
  await page.waitForURL('**/sign-in?*');
});

test('a sign-in ends the session that this browser had', async ({ page, context, asNew, commissioner }) => {
  await asNew('PRACTITIONER');
  const copied = await sessionCookie(context);
  const other = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
  await (await new SignInPage(page).open()).submitBoth(other.email, PASSWORD);
  await page.waitForURL('**/practitioner');
  await setSessionCookie(context, copied);
  await page.goto('/account');
  await page.waitForURL('**/sign-in?*');
});

test('signing out everywhere ends the sessions of other devices', async ({ page, asNew, browserOf }) => {
  const user = await asNew('PRACTITIONER');
  const phone = await browserOf(user);
  await new AccountPage(phone).open();
  const account = await new AccountPage(page).open();
  await account.press('Sign out everywhere');
  await new SignedOutPage(page).arrive();
  await phone.goto('/account');
  await phone.waitForURL('**/sign-in?*');
});

test('a user with several roles chooses one, and may change it', async ({ page, commissioner }) => {
  const user = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
  await build.giveRole({ ...user, commissionerCode: await build.aCommissioner() }, 'PHB_LEAD');
  const form = await new SignInPage(page).open();
  await form.submitBoth(user.email, PASSWORD);

  const choice = await new ChooseRolePage(page).arrive();
  await choice.press('Continue');
  await choice.isRefused('Select what you want to do');
  await choice.choose(/practitioner/);
  await page.waitForURL('**/practitioner');

  await new AccountPage(page).open();
  await page.getByRole('link', { name: 'Change your role' }).click();
  await (await choice.arrive()).choose(/PHB lead/);
  await page.waitForURL('**/commissioner');
});

test('an account without a role sees a message', async ({ page, commissioner }) => {
  const user = await build.anAccount('PRACTITIONER', commissioner, { password: PASSWORD });
  const form = await new SignInPage(page).open();
  await form.submit(user.email, PASSWORD);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You cannot use this service yet');
});

// AC-04
test('after half an hour without use the next page asks to sign in, and leads back', async ({
  page,
  as,
  commissioner,
}) => {
  const user = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
  await as(user);
  const account = await new AccountPage(page).open();
  await idleFor(user, 30);
  await page.goto(account.path);
  const form = await new SignInPage(page).arrive();
  await expect(page.getByText('We signed you out to keep your information safe')).toBeVisible();
  await form.submitBoth(user.email, PASSWORD);
  await account.arrive();
});

test('29 minutes without use are not too long', async ({ page, asNew }) => {
  const user = await asNew('PRACTITIONER');
  await idleFor(user, 29);
  await new AccountPage(page).open();
});

// AC-05
test('after twelve hours a full sign-in is needed, however much the service was used', async ({
  page,
  asNew,
}) => {
  const user = await asNew('PRACTITIONER');
  await signedInFor(user, 12 * 60 - 1);
  await new AccountPage(page).open();
  await signedInFor(user, 1);
  await page.goto('/account');
  await new SignInPage(page).arrive();
});
