import type { Page } from '@playwright/test';
import { NewContactPage } from './pages/person-pages';
import { RegisterPersonPage } from './pages/practitioner-pages';
import { build, type User } from './support/build';
import { scriptRuns } from './support/script-runs';
import { sql } from './support/sql';
import { expect, test } from './support/test';

const asked = (page: Page) => page.getByRole('heading', { name: /Is this the same as the one before\?/ });

/** A practitioner with a person on the caseload. */
async function onCaseload(commissioner: string): Promise<{ user: User; personId: string }> {
  const personId = await build.aPerson(commissioner);
  const user = await build.withCaseload(await build.aStaffMember('PRACTITIONER', commissioner), personId);
  return { user, personId };
}

async function contactsOf(personId: string): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    'SELECT name FROM emergency_contact WHERE person_id = $1 ORDER BY position',
    [personId],
  );
  return rows.map(({ name }) => name);
}

async function addContact(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Relationship to the person').fill('Aunt');
  await page.getByLabel('Phone number').fill('01632 960001');
  await page.getByRole('button', { name: 'Add this contact' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with' : 'without';

  test(`after Back another contact is kept, and the same one is asked about, ${way} a script`, async ({
    browserOf,
    commissioner,
  }) => {
    const { user, personId } = await onCaseload(commissioner);
    const page = await browserOf(user, { javaScriptEnabled });
    const form = await new NewContactPage(page, personId).open();
    await addContact(page, 'Zz Aunt One');
    await page.waitForURL('**?done=contact-added');
    await page.goBack();
    await form.arrive();
    await addContact(page, 'Zz Aunt Two');
    await page.waitForURL('**?done=contact-added');
    expect(await contactsOf(personId)).toEqual(['Zz Aunt One', 'Zz Aunt Two']);

    await page.goBack();
    await form.arrive();
    await addContact(page, 'Zz Aunt Two');
    await expect(asked(page)).toBeVisible();
    await form.isAccessible();
    expect(await contactsOf(personId)).toHaveLength(2);
    await page.getByRole('button', { name: 'Yes, record it again' }).click();
    await page.waitForURL('**?done=contact-added');
    expect(await contactsOf(personId)).toHaveLength(3);
  });

  test(`after Back another person is registered, ${way} a script`, async ({ browserOf, commissioner }) => {
    const user = await build.aStaffMember('PRACTITIONER', commissioner);
    const page = await browserOf(user, { javaScriptEnabled });
    const form = await new RegisterPersonPage(page).open();
    await form.submit(
      { givenName: 'Ann', familyName: 'Zzbackone', dateOfBirth: '1980-05-04' },
      /not yet traced/i,
    );
    await page.waitForURL('**?done=registered');
    const ann = page.url();
    await page.goBack();
    await form.arrive();
    await form.submit(
      { givenName: 'Bob', familyName: 'Zzbacktwo', dateOfBirth: '1991-01-02' },
      /not yet traced/i,
    );
    await page.waitForURL((url) => url.href.endsWith('?done=registered') && url.href !== ann);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Zzbacktwo');
  });
}

test('what is typed before the script runs is kept as well', async ({ page, as, commissioner }) => {
  const { user, personId } = await onCaseload(commissioner);
  await as(user);
  const hold = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await hold.promise;
    await route.continue();
  });
  await page.goto(`/practitioner/people/${personId}/contacts/new`, { waitUntil: 'commit' });
  const name = page.getByLabel('Name');
  await name.fill('Zz Early Aunt');
  const kept = page.waitForResponse('**/api/drafts');
  hold.resolve();
  expect((await kept).status()).toBe(204);
  await expect(name).toHaveValue('Zz Early Aunt');
  await page.reload();
  await expect(page.getByText('We kept what you had typed')).toBeVisible();
  await expect(name).toHaveValue('Zz Early Aunt');
});

test('what is typed outlives a link, Back and a reload, until it is sent', async ({
  page,
  as,
  commissioner,
}) => {
  const { user, personId } = await onCaseload(commissioner);
  await as(user);
  const form = await new NewContactPage(page, personId).open();
  const name = page.getByLabel('Name');
  await scriptRuns(page, '#name');
  await name.fill('Zz Aunt');
  await page.getByRole('link', { name: 'Back to the person' }).click();
  await page.waitForURL(`**/practitioner/people/${personId}`);
  await page.goBack();
  await form.arrive();
  await scriptRuns(page, '#name');
  await expect(name).toHaveValue('Zz Aunt');

  const kept = page.waitForResponse('**/api/drafts');
  await name.fill('Zz Aunt Three');
  expect((await kept).status()).toBe(204);
  await page.reload();
  await expect(page.getByText('We kept what you had typed')).toBeVisible();
  await expect(name).toHaveValue('Zz Aunt Three');
  await addContact(page, 'Zz Aunt Three');
  await page.waitForURL('**?done=contact-added');
  await form.open();
  await expect(name).toHaveValue('');
});
