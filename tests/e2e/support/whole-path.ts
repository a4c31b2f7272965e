import type { Page } from '@playwright/test';
import {
  CaseForDeciderPage,
  CasePage,
  EligibilityPage,
  IndicativePage,
  NewRequestPage,
  TellPage,
} from '../pages/case-pages';
import {
  AccountLinesPage,
  AgreePlanPage,
  HolderHomePage,
  MyPlanPage,
  MyWordsPage,
  NewSpendingPage,
  SpendingPage,
} from '../pages/holder-pages';
import { BudgetPage, StartBudgetPage } from '../pages/money-pages';
import { PersonPage } from '../pages/person-pages';
import {
  ArrangementsPage,
  DecidePlanPage,
  OutcomePage,
  OutcomesPage,
  PlanPage,
  PlanSectionPage,
  RisksPage,
  SendPlanPage,
  ServicePage,
} from '../pages/plan-pages';
import { FindPersonPage, RegisterPersonPage } from '../pages/practitioner-pages';
import { dayFromNow } from './dates';
import { aPhoto } from './photo';
import { expect } from './test';

const today = dayFromNow(0);

/** Searches for a person who is not there, registers them, and records what they asked for. */
export async function asksForABudget(page: Page): Promise<{ personId: string; caseId: string }> {
  const find = await new FindPersonPage(page).open();
  await find.search('Kowalczyk');
  await find.arrive();
  const register = await new RegisterPersonPage(page).open();
  await register.submit(
    { givenName: 'Bettina', familyName: 'Kowalczyk', dateOfBirth: '1971-04-09' },
    /not yet traced/i,
  );
  const person = await new PersonPage(page).arrive();
  await expect(person.banner).toContainText('The person has been registered and is on your caseload.');
  const personId = /people\/([\w-]{36})/.exec(page.url())?.[1] ?? '';
  const request = await new NewRequestPage(page, personId).open();
  await request.submit({ group: 'NHS continuing healthcare', askedOn: today });
  await page.waitForURL('**/practitioner/cases/*');
  const { caseId } = await new CasePage(page).arrive();
  return { personId, caseId };
}

export async function decidesEligible(page: Page, caseId: string): Promise<void> {
  const decide = await new EligibilityPage(page, caseId).open();
  await decide.submit({
    evidence: 'The assessment of today',
    reasons: 'The needs are health needs',
    decidedOn: today,
  });
  await page.waitForURL(`**/commissioner/cases/${caseId}?*`);
  await new CaseForDeciderPage(page, caseId).arrive();
}

export async function setsAndTells(page: Page, caseId: string): Promise<void> {
  const set = await new IndicativePage(page, caseId).open();
  await set.submit({ weekly: '120', method: /Cost of the care they have now/ });
  await page.waitForURL('**?done=indicative');
  const tell = await new TellPage(page, caseId).open();
  await tell.submit(today);
  await page.waitForURL('**?done=informed');
}

/** All that is the practitioner's to write. */
export async function writesThePlan(page: Page, caseId: string): Promise<void> {
  const plan = await new PlanPage(page, caseId).open();
  await plan.press('Start the plan');
  await page.waitForURL('**?done=started');
  for (const section of ['health-needs', 'contingency']) {
    await (await new PlanSectionPage(page, caseId, section).open()).submit('Help to move and to dress');
    await page.waitForURL('**?done=section');
  }
  await (await new OutcomePage(page, caseId, 'new').open()).submit('Swim every week', 'They tell us');
  await new OutcomesPage(page, caseId).arrive();
  const service = await new ServicePage(page, caseId, 'new').open();
  await service.submit({
    outcome: 'Swim every week',
    service: 'A helper at the pool',
    why: 'To keep moving',
    weekly: '120',
  });
  await page.waitForURL('**?done=service');
  await (await new RisksPage(page, caseId).open()).press('Record that no risks were identified');
  await page.waitForURL('**?done=no-risks');
  await (await new ArrangementsPage(page, caseId).open()).submit({
    startsOn: today,
    reviewOn: dayFromNow(80),
  });
  await page.waitForURL('**?done=arrangements');
}

/** The person's own words, and their agreement to the whole plan. */
export async function agreesThePlan(page: Page): Promise<void> {
  const words = await new MyWordsPage(page, 'what-matters').open();
  await words.submit('Being in the water, and my garden');
  const plan = await new MyPlanPage(page).arrive();
  await expect(plan.banner).toContainText('Your changes are saved.');
  await page
    .getByRole('link', { name: /Read and agree the plan/ })
    .or(page.getByRole('button', { name: /Read and agree the plan/ }))
    .click();
  await (await new AgreePlanPage(page).arrive()).agree();
  await expect(plan.banner).toContainText('Thank you for agreeing the plan.');
}

export async function sendsThePlan(page: Page, caseId: string): Promise<void> {
  const send = await new SendPlanPage(page, caseId).open();
  await send.press('Send the plan for a decision');
  await page.waitForURL('**?done=sent');
}

export async function approvesThePlan(page: Page, caseId: string): Promise<void> {
  const decide = await new DecidePlanPage(page, caseId).open();
  await expect(page.getByText('Being in the water, and my garden').first()).toBeVisible();
  await decide.submit('Approve', 'It meets the needs');
  await page.waitForURL('**?done=decided');
}

/** @returns the id of the budget that has started */
export async function startsTheBudget(page: Page, caseId: string): Promise<string> {
  await (await new StartBudgetPage(page, caseId).open()).press('Start the budget');
  await page.waitForURL('**?done=started');
  await new BudgetPage(page).arrive();
  return /budgets\/([\w-]{36})/.exec(page.url())?.[1] ?? '';
}

/** Records £24.60 with a photo of the receipt, and sees it in the account. */
export async function spends(page: Page): Promise<void> {
  await new HolderHomePage(page).open();
  const spending = await new NewSpendingPage(page).open();
  await spending.submit({
    service: 'A helper at the pool',
    amount: '24.60',
    spentOn: today,
    paidTo: 'Harbour Pool',
  });
  const line = await new SpendingPage(page).arrive();
  await line.addReceipt(await aPhoto());
  await expect(line.banner).toContainText('We are checking this file.');
  await line.untilChecked();
  await new AccountLinesPage(page).open();
  await expect(page.getByText('£24.60').first()).toBeVisible();
}
