import {
  ChangeDetailsPage,
  PersonPage,
  ReviewSensitiveForLeadPage,
  ReviewSensitivePage,
  SensitivePage,
} from './pages/person-pages';
import { build } from './support/build';
import { dayFromNow } from './support/dates';
import { cookieHeader } from './support/session';
import { expect, test } from './support/test';
import { sessionOf, type Visit, type Visitor, visits } from './support/visits';

const SENTINEL = 'Zzsentinel';
const exported = ['people', 'budgets', 'standards'].map((list) => `/api/exports/${list}`);

test('a record is made sensitive without scripts, and no page or file of any other role has the address', async ({
  browserOf,
  baseURL,
  commissioner,
}) => {
  const made = await build.aCaseAt(commissioner, 'ACTIVE');
  const page = await browserOf(made.practitioner, { javaScriptEnabled: false });
  const details = await new ChangeDetailsPage(page, made.personId).open();
  await page.getByLabel('Address line 1').fill(`1 ${SENTINEL} Street`);
  await page.getByLabel('Town or city').fill(`${SENTINEL}ton`);
  await details.press('Save');
  await expect(page.getByText(`1 ${SENTINEL} Street`)).toBeVisible();

  const lead = await browserOf(await build.aStaffMember('PHB_LEAD', commissioner));
  await lead.goto(`/commissioner/people/${made.personId}`);
  await expect(lead.getByText(`1 ${SENTINEL} Street`)).toBeVisible();

  const form = await new SensitivePage(page, made.personId).open();
  await form.press('Make this record sensitive');
  await form.isRefused('Enter why the record is sensitive');
  await form.reason.fill('Fled from violence at home');
  await form.handedOver.check();
  await form.handOver.fill('Sam Support');
  await form.fillDate('When do you review this?', dayFromNow(90));
  await form.press('Make this record sensitive');
  await expect(page.getByText(`1 ${SENTINEL} Street`)).toBeVisible();
  await new PersonPage(page, made.personId).arrive();

  await lead.reload();
  await expect(lead.getByText('You cannot see the address')).toBeVisible();

  // The task of its review leads to the form, in both areas.
  await new ReviewSensitivePage(page, made.caseId).open();
  await new ReviewSensitiveForLeadPage(lead, made.caseId).open();

  const others = (Object.entries(visits) as [Visitor, Visit[]][]).filter(([role]) => role !== 'PRACTITIONER');
  let read = 0;
  for (const [role, screens] of others) {
    const cookie = cookieHeader(await sessionOf(role, made));
    const pages = screens.filter(([, at]) => at === 'ACTIVE');
    const paths = await Promise.all(
      pages.map(async ([Screen, , idsOf = () => []]) => new Screen(page, ...(await idsOf(made))).path),
    );
    for (const path of [...paths, ...exported, `/commissioner/people/${made.personId}`]) {
      const answer = await fetch(new URL(path, baseURL), { headers: { cookie }, redirect: 'manual' });
      expect([role, path, (await answer.text()).includes(SENTINEL)]).toEqual([role, path, false]);
      if (answer.status === 200) read += 1;
    }
  }
  expect(read).toBeGreaterThan(15);
});
