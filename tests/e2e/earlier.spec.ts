import { CasePage, NewRequestPage } from './pages/case-pages';
import { MyEligibilityPage } from './pages/letter-pages';
import { CorrectEarlierPage, EarlierPage, EligibilityRecordPage } from './pages/person-pages';
import { build } from './support/build';
import { dayFromNow } from './support/dates';
import { expect, test } from './support/test';

test('an adult who was found eligible in 2023 asks for a budget today, and needs no Checklist', async ({
  page,
  as,
  browserOf,
  commissioner,
}) => {
  const { practitioner, personId } = await build.accountsIn(commissioner);
  await as(practitioner);
  const record = await new EligibilityRecordPage(page, personId).open();
  await expect(page.getByText('Nothing has been decided for this person yet.')).toBeVisible();
  await record.follow('Record an earlier decision');
  const earlier = await new EarlierPage(page).arrive();
  await earlier.submit({ on: dayFromNow(1), by: 'NHS Gloucestershire' });
  await earlier.isRefused('The date must be today or in the past');
  await earlier.submit({ on: '2022-06-12', by: 'NHS Gloucestershire' });
  await expect((await new EligibilityRecordPage(page).arrive()).banner).toContainText('is on the record');

  await record.follow('Correct');
  await (await new CorrectEarlierPage(page).arrive()).submit({ on: '2023-06-12', why: 'The wrong year' });
  await new EligibilityRecordPage(page).arrive();
  await expect(page.getByText('NHS Gloucestershire, 12 June 2023')).toBeVisible();
  await page.getByText('1 earlier record').click();
  await expect(page.getByText('NHS Gloucestershire, 12 June 2022')).toBeVisible();

  const request = await new NewRequestPage(page, personId).open();
  await request.submit({ group: 'NHS continuing healthcare', askedOn: dayFromNow(0) });
  await request.isRefused('Select if it has been decided');
  await page.getByLabel('Yes: NHS continuing healthcare').check();
  await request.press('Save and check entitlement');
  await new CasePage(page).arrive();
  await expect(page.getByText('The request rests on an earlier decision')).toBeVisible();
  await expect(page.getByRole('link', { name: /indicative budget/i }).first()).toBeVisible();

  const person = await browserOf(await build.aHolder(commissioner, personId));
  await new MyEligibilityPage(person).open();
  await expect(person.getByText('NHS Gloucestershire decided this on 12 June 2023.').first()).toBeVisible();
  await expect(person.getByText('Everything we have decided')).toBeVisible();
});
