import { DeathMistakePage, DeathPage } from './pages/death-pages';
import { PaymentPage } from './pages/money-pages';
import { PersonPage } from './pages/person-pages';
import { build } from './support/build';
import { dayFromNow } from './support/dates';
import { expect, test } from './support/test';

test('a death stops the money on every page, and everything continues once it is taken back', async ({
  page,
  as,
  browserOf,
  commissioner,
}) => {
  const made = await build.aCaseAt(commissioner, 'ACTIVE');
  await as(made.practitioner);
  const form = await new DeathPage(page, made.personId).open();
  await form.submit({ on: dayFromNow(1), from: 'Her sister' });
  await form.isRefused('The date of death must be today or in the past');
  await form.submit({ on: dayFromNow(-1), from: 'Her sister' });
  const person = await new PersonPage(page, made.personId).arrive();
  await expect(person.banner).toContainText('The death is on record.');
  await expect(page.getByText(/Told by: Her sister/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What is left to settle' })).toBeVisible();

  const officer = await browserOf(await build.aStaffMember('FINANCE_OFFICER', commissioner));
  const payment = new PaymentPage(officer, made.paymentId);
  await payment.open();
  await expect(officer.getByRole('heading', { name: /Payments are stopped/ })).toBeVisible();
  await expect(officer.getByRole('button', { name: 'Approve the payment' })).toBeHidden();

  await person.follow('This is a mistake');
  await (await new DeathMistakePage(page).arrive()).submit('It was another person');
  await expect((await new PersonPage(page).arrive()).banner).toContainText('The death has been taken back.');
  await payment.open();
  await payment.press('Approve the payment');
  await expect(officer.getByText('You approved the payment.')).toBeVisible();
});
