import { AccountLinesPage } from './pages/holder-pages';
import { build } from './support/build';
import { expect, test } from './support/test';

test('a printed account names its owner and the day, without addresses of links or a minus on its own line', async ({
  page,
  as,
  commissioner,
}) => {
  const made = await build.aCaseAt(commissioner, 'ACTIVE');
  await as(await build.aHolder(made.code, made.personId));
  await new AccountLinesPage(page).open();
  const owner = page.getByText(/^Money of Ada Okafor, printed on \d/);
  await expect(owner).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(owner).toBeVisible();
  const printed = await page.evaluate(() => ({
    links: [...document.querySelectorAll('main a')].map((link) => getComputedStyle(link, '::after').content),
    amounts: [...document.querySelectorAll('main td')]
      .filter((cell) => cell.textContent.includes('£'))
      .map((cell) => getComputedStyle(cell).whiteSpace),
  }));
  expect(printed.links.filter((content) => content.includes('Link'))).toEqual([]);
  expect(new Set(printed.amounts)).toEqual(new Set(['nowrap']));
});
