import { CasePage } from './pages/case-pages';
import { PersonPage } from './pages/person-pages';
import { NotFoundPage } from './pages/public-pages';
import { build } from './support/build';
import { expect, test } from './support/test';

// AC-07
test("another commissioner's person is not there, and neither is their case", async ({
  page,
  asNew,
  browserOf,
  faults,
}) => {
  const { practitioner, personId, caseId } = await build.aCaseAt(await build.aCommissioner(), 'REQUESTED');
  await new PersonPage(await browserOf(practitioner), personId).open();

  await asNew('PRACTITIONER');
  faults.expect(/404 \(Not Found\)/);
  for (const screen of [new PersonPage(page, personId), new CasePage(page, caseId)]) {
    const answer = await page.goto(screen.path);
    expect(answer?.status()).toBe(404);
    await new NotFoundPage(page).arrive();
    await expect(page.getByText('Ada Okafor')).toBeHidden();
  }
});

test('an area opens for its own roles alone', async ({ page, asNew, faults }) => {
  faults.expect(/404 \(Not Found\)/);
  await asNew('PRACTITIONER');
  for (const path of ['/commissioner', '/budget-holder']) expect((await page.goto(path))?.status()).toBe(404);
  await asNew('PHB_LEAD');
  for (const path of ['/practitioner', '/budget-holder']) expect((await page.goto(path))?.status()).toBe(404);
});

test('without a session every area leads to signing in', async ({ page }) => {
  for (const path of ['/practitioner', '/commissioner', '/budget-holder', '/account', '/choose-role']) {
    await page.goto(path);
    await expect(page).toHaveURL(`/sign-in?${new URLSearchParams({ next: path })}`);
  }
});

test('what is not there is said in words without scripts too', async ({
  browserOf,
  faults,
  commissioner,
}) => {
  faults.expect(/404 \(Not Found\)/);
  const user = await build.aStaffMember('PRACTITIONER', commissioner);
  const page = await browserOf(user, { javaScriptEnabled: false });
  const unknownPerson = '/practitioner/people/00000000-0000-7000-8000-000000000001';
  // The gallery of components is a page in development only.
  for (const path of [unknownPerson, '/commissioner', '/gallery', '/no-such-page']) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  }
});
