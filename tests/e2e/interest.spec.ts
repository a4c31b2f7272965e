import { InterestForCommissionerPage, InterestPage } from './pages/person-pages';
import { build } from './support/build';
import { fits, NARROW } from './support/reflow';
import { test } from './support/test';

test('the page that says why fits a phone and is accessible, in both areas', async ({ page, as }) => {
  await page.setViewportSize(NARROW);
  const made = await build.aCaseAt(await build.aCommissioner(), 'ACTIVE');
  await build.actsFor(made.practitioner as Parameters<typeof build.actsFor>[0], made.personId);
  await as(made.practitioner);
  await page.goto(`/practitioner/cases/${made.caseId}/close`);
  await new InterestPage(page, made.personId).arrive();
  await fits(page);
  const lead = await build.aStaffMember('PHB_LEAD', made.code);
  await build.actsFor(lead, made.personId);
  await as(lead);
  await new InterestForCommissionerPage(page, made.personId).open();
  await fits(page);
});
