import { CasePage, NewReferralPage, NewRequestPage } from './pages/case-pages';
import { build } from './support/build';
import { dayFromNow } from './support/dates';
import { expect, test } from './support/test';
import { decidesEligible } from './support/whole-path';

test('a ward refers a person who asks for a budget too, and one decision counts for both', async ({
  page,
  as,
  browserOf,
  commissioner,
}) => {
  const { practitioner, lead, personId } = await build.accountsIn(commissioner);
  await as(practitioner);
  const caseAt = async () => {
    await page.waitForURL('**/practitioner/cases/*');
    return (await new CasePage(page).arrive()).caseId;
  };
  const referral = await new NewReferralPage(page, personId).open();
  await referral.submit({ what: 'NHS continuing healthcare: Checklist', receivedOn: dayFromNow(1) });
  await referral.isRefused('The date must be today or in the past');
  await referral.submit({ what: 'NHS continuing healthcare: Checklist', receivedOn: dayFromNow(-3) });
  const referralId = await caseAt();
  await expect(page.getByText('A health or care professional: Ward sister, Hope Ward')).toBeVisible();

  const request = await new NewRequestPage(page, personId).open();
  await request.submit({ group: 'NHS continuing healthcare', askedOn: dayFromNow(-2) });
  const requestId = await caseAt();
  await expect(page.getByText('This request is waiting for the referral')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Assess eligibility' })).toHaveCount(0);

  await decidesEligible(await browserOf(lead), referralId);
  await page.reload();
  await expect(page.getByText('The request rests on the decision on a referral')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Set the indicative budget' })).toBeVisible();
  await new CasePage(page, referralId).open();
  await expect(page.getByText('The referral is complete.')).toBeVisible();

  const person = await browserOf(await build.aHolder(commissioner, personId));
  await person.goto('/budget-holder/eligibility');
  await expect(person.getByRole('heading', { name: 'Yes', exact: true })).toBeVisible();
  await expect(
    person.getByRole('link', { name: /^NHS continuing healthcare, asked for on/ }),
  ).toHaveAttribute('href', new RegExp(requestId));
});
