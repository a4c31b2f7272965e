import type { Page } from '@playwright/test';
import { RegisterPersonPage } from './pages/practitioner-pages';
import { SignInPage } from './pages/public-pages';
import { type Account, build, PASSWORD } from './support/build';
import { idleFor } from './support/session';
import { expect, test } from './support/test';

const typed = { givenName: 'Bettina', familyName: 'Kowalczyk', dateOfBirth: '1971-04-09' };
const kept = (page: Page) => page.getByText('We kept what you had typed');

/** Signs in where the browser was sent to, and is back at the form with everything that was typed. */
async function comesBack(page: Page, user: Account): Promise<RegisterPersonPage> {
  const signIn = await new SignInPage(page).arrive();
  await signIn.submitBoth(user.email, PASSWORD);
  const form = await new RegisterPersonPage(page).arrive();
  await expect(kept(page)).toBeVisible();
  await expect(form.givenName).toHaveValue(typed.givenName);
  await expect(form.familyName).toHaveValue(typed.familyName);
  await expect(page.getByLabel('Year')).toHaveValue('1971');
  return form;
}

// AC-04, both ways: with a script the page may send what is typed; without one the form itself comes too
// late.
for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with' : 'without';
  test(`a form sent after half an hour is kept and comes back after signing in, ${way} a script`, async ({
    browserOf,
    commissioner,
  }) => {
    const user = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
    const page = await browserOf(user, { javaScriptEnabled });
    const form = await new RegisterPersonPage(page).open();
    await form.fill(typed);
    await idleFor(user, 30);
    await form.press('Register this person');

    const again = await comesBack(page, user);
    await again.submit(typed, /not yet traced/i);
    await page.waitForURL(/\/practitioner\/people\/[\w-]{36}\?done=registered$/);
    await new RegisterPersonPage(page).open();
    await expect(kept(page)).toBeHidden();
    await expect(form.givenName).toHaveValue('');
  });
}

test('what is typed when the time runs out is kept, for its owner alone', async ({
  browserOf,
  commissioner,
}) => {
  const user = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
  const page = await browserOf(user);
  await page.clock.install();
  const form = await new RegisterPersonPage(page).open();
  await form.fill(typed);
  await page.clock.fastForward('30:00');
  await page.waitForURL('**/sign-in?*');

  const colleague = await browserOf(await build.aStaffMember('PRACTITIONER', commissioner));
  const empty = await new RegisterPersonPage(colleague).open();
  await expect(kept(colleague)).toBeHidden();
  await expect(empty.givenName).toHaveValue('');
  await comesBack(page, user);
});
