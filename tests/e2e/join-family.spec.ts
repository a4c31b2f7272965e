import { JoinFamilyPage, SignInPage } from './pages/public-pages';
import { build, PASSWORD } from './support/build';
import { fits } from './support/reflow';
import { expect, test } from './support/test';

test('a person sets up their account with the code of an invitation, without JavaScript', async ({
  browserOf,
}) => {
  const code = await build.aCommissioner();
  const personId = await build.aPerson(code, { familyName: 'Field' });
  const nurse = await build.withCaseload(await build.aStaffMember('PRACTITIONER', code), personId);
  const email = `${personId}@test.invalid`;
  const invited = await build.anInvitationToJoin(nurse, personId, { way: 'EMAIL', email });
  const page = await browserOf(undefined, { javaScriptEnabled: false });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/join/${invited.id}`);
  const form = await new JoinFamilyPage(page).arrive();
  await fits(page);
  await form.submit(invited.code, 'Fields', PASSWORD);
  await form.isRefused('is not right. Check all three');
  await form.submit(invited.code, 'Field', PASSWORD);
  const signIn = await new SignInPage(page).arrive();
  await signIn.submit(email, PASSWORD);
  await page.waitForURL('**/budget-holder');
  await page.goto(`/join/${invited.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation has been used');
});
