import { CasePage } from './pages/case-pages';
import { CommissionerHomePage } from './pages/commissioner-pages';
import { HolderHomePage, NewSpendingPage, SpendingPage } from './pages/holder-pages';
import { PaymentPage, PaymentsPage, ProposePaymentPage } from './pages/money-pages';
import { PractitionerHomePage } from './pages/practitioner-pages';
import { build, type Role } from './support/build';
import { dayFromNow } from './support/dates';
import { expect, test } from './support/test';
import {
  agreesThePlan,
  approvesThePlan,
  asksForABudget,
  decidesEligible,
  sendsThePlan,
  setsAndTells,
  spends,
  startsTheBudget,
  writesThePlan,
} from './support/whole-path';

// The main job from the first request to the first thing bought, by all three, each in a browser of their
// own.
for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with' : 'without';
  test(`one budget from the request to the first spending, ${way} scripts`, async ({
    browserOf,
    commissioner,
  }) => {
    test.setTimeout(240_000);
    const staff = async (role: Role, given: { limitPence?: number } = {}) =>
      browserOf(await build.aStaffMember(role, commissioner, given), { javaScriptEnabled });
    const practitioner = await staff('PRACTITIONER');
    const lead = await staff('PHB_LEAD', { limitPence: 5_000_000 });
    const finance = await staff('FINANCE_OFFICER');

    const { personId, caseId } = await asksForABudget(practitioner);
    await decidesEligible(lead, caseId);
    await setsAndTells(practitioner, caseId);
    await writesThePlan(practitioner, caseId);
    const holder = await browserOf(await build.aHolder(commissioner, personId), { javaScriptEnabled });
    await agreesThePlan(holder);
    await sendsThePlan(practitioner, caseId);
    await approvesThePlan(lead, caseId);
    await startsTheBudget(finance, caseId);
    await spends(holder);

    await new CommissionerHomePage(lead).open();
    await expect(lead.getByText('£24.60').first()).toBeVisible();
    await new CasePage(practitioner, caseId).open();
  });
}

test('a practitioner sees what is due and opens it with one click', async ({ page, as, commissioner }) => {
  await as((await build.aCaseAt(commissioner, 'ELIGIBLE')).practitioner);
  await new PractitionerHomePage(page).open();
  await page
    .getByRole('main')
    .getByRole('link', { name: /Okafor/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/practitioner\/(cases|people)\//);
});

test('a lead sees what waits for a decision, with the sum, and opens it with one click', async ({
  page,
  asNew,
  commissioner,
}) => {
  await build.aCaseAt(commissioner, 'PLAN_SUBMITTED');
  await asNew('PHB_LEAD');
  await new CommissionerHomePage(page).open();
  await expect(page.getByText('£6,540.00').first()).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /Okafor/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/commissioner\/cases\//);
});

test('three finance officers propose, approve and release one payment', async ({
  browserOf,
  commissioner,
}) => {
  const made = await build.aCaseAt(commissioner, 'ACTIVE');
  const officer = async () => browserOf(await build.aStaffMember('FINANCE_OFFICER', commissioner));
  const [first, second, third] = [await officer(), await officer(), await officer()];
  await new ProposePaymentPage(first, made.budgetId, made.directId).open();

  const approve = await new PaymentPage(second, made.paymentId).open();
  await approve.press('Approve the payment');
  await new PaymentsPage(second).arrive();
  // Who approved may not release too.
  await new PaymentPage(second, made.paymentId).open();
  await expect(second.getByRole('button', { name: 'Release the payment' })).toBeHidden();
  const release = await new PaymentPage(third, made.paymentId).open();
  await release.press('Release the payment');
  await expect((await new PaymentsPage(third).arrive()).banner).toContainText('You released the payment.');
});

test('a budget holder who spends more than is left gets a message, and keeps what was typed', async ({
  page,
  as,
  commissioner,
}) => {
  const { personId } = await build.aCaseAt(commissioner, 'ACTIVE');
  await as(await build.aHolder(commissioner, personId));
  await new HolderHomePage(page).open();
  const form = await new NewSpendingPage(page).open();
  await page.getByRole('radio', { name: /paid to/ }).check();
  const swim = { service: 'A helper at the pool', spentOn: dayFromNow(0), paidTo: 'Harbour Pool' };
  await form.submit({ ...swim, amount: '5000' });
  await form.isRefused(/£3,974\.50/);
  await expect(form.amount).toHaveValue('5000');
  await form.submit({ ...swim, amount: '20' });
  await new SpendingPage(page).arrive();
});
