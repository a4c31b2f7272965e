import { DecisionsPage } from './pages/commissioner-pages';
import { build } from './support/build';
import { expect, test } from './support/test';

for (const javaScriptEnabled of [true, false])
  test(`a list is filtered by a practitioner found by name, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    commissioner,
    browserOf,
  }) => {
    await build.aStaffMember('PRACTITIONER', commissioner, { name: 'Zoë Ward' });
    const lead = await build.aStaffMember('PHB_LEAD', commissioner);
    const page = await browserOf(lead, { javaScriptEnabled });
    await page.goto(`${new DecisionsPage(page).path}?due=late`);
    await page.getByLabel('Filter by practitioner').fill('ward zoe');
    await page.getByRole('button', { name: 'Find practitioner' }).click();
    await expect(page.getByText('Choose a practitioner')).toBeVisible();
    expect(page.url()).not.toMatch(/ward|zoe/i);
    await page.getByRole('link', { name: 'Zoë Ward' }).click();
    await expect(page).toHaveURL(/due=late&practitioner=[\w-]{36}$/);
    await expect(page.getByRole('link', { name: 'Remove Practitioner: Zoë Ward' })).toBeVisible();
  });

test('the box says what is missing, and that no one is called so', async ({ asNew, page }) => {
  await asNew('PHB_LEAD');
  const list = await new DecisionsPage(page).open();
  const box = page.getByLabel('Filter by practitioner');
  await page.getByRole('button', { name: 'Find practitioner' }).click();
  await expect(list.errorSummary).toContainText('Enter the name of a practitioner, or a part of it');
  await box.fill('xyzzy');
  await page.getByRole('button', { name: 'Find practitioner' }).click();
  await expect(page.getByText('No practitioner who works here now has a name like this')).toBeVisible();
});
