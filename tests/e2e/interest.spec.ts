import type { Page } from '@playwright/test';
import type { PageObject } from './pages/page-object';
import { InterestForCommissionerPage, InterestPage } from './pages/person-pages';
import { PlanSectionPage } from './pages/plan-pages';
import { build, type Stage, type StagedCase, type User } from './support/build';
import { send } from './support/http';
import { fits, NARROW } from './support/reflow';
import { cookieHeader } from './support/session';
import { expect, test } from './support/test';
import { type Visit, visits } from './support/visits';

/** Forms by which no one judges: who acts for the person may send them. */
const NOT_JUDGING = [
  /\/people\/\[personId\]\//,
  /\/letters\/new$/,
  /\/eligibility\/challenges\/new$/,
  /\/challenges\/\[challengeId\]\/steps\/new$/,
  /\/cases\/\[caseId\]\/contact$/,
  /\/cases\/\[caseId\]\/transition\/\[kind\]$/,
  /\/budgets\/\[budgetId\]\/consent$/,
  /\/spending\/new$/,
  /\/practitioner\/budgets\/\[budgetId\]\/spending\/\[spendingId\]$/,
  // The person's own words.
  /\/plan\/sections\/\[section\]$/,
  /\/receipts\/\[receiptId\]\/withdraw$/,
  /\/plan\/agreement$/,
  /\/criteria\/\[criteriaId\]\//,
];

type Seen = { route: string; isElsewhere: boolean; saysWhy: boolean; hasForm: boolean };

const IS_OF_A_PERSON = /\/(cases|budgets|payments|assessments|letters)\/\[/;
const AREAS = ['PRACTITIONER', 'PHB_LEAD', 'FINANCE_OFFICER'] as const;
const AT_ONCE = 4;

/** A case at a stage, with the staff of it, each of whom acts for its person. */
async function ownCase(stage: Stage) {
  const made = await build.aCaseAt(await build.aCommissioner(), stage);
  const staff = {
    PRACTITIONER: made.practitioner,
    PHB_LEAD: await build.aStaffMember('PHB_LEAD', made.code, { limitPence: 5_000_000 }),
    FINANCE_OFFICER: await build.aStaffMember('FINANCE_OFFICER', made.code),
  };
  const cookies = {} as Record<(typeof AREAS)[number], string>;
  for (const role of AREAS) {
    await build.actsFor(staff[role] as Parameters<typeof build.actsFor>[0], made.personId, stage === 'DIED');
    cookies[role] = cookieHeader(await build.aSession(staff[role] as User));
  }
  return { made, cookies };
}

test('who acts for a person is shown no form to judge them, on any screen of either staff area', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const cases = new Map<Stage, ReturnType<typeof ownCase>>();
  const caseAt = (stage: Stage) => {
    const own = cases.get(stage) ?? ownCase(stage);
    cases.set(stage, own);
    return own;
  };
  const waiting = AREAS.flatMap((role) => visits[role].map((visit) => ({ role, visit })));
  const seen: Seen[] = [];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { made, cookies } = await caseAt(next.visit[1]);
      seen.push(await lookAt(await screenOf(page, next.visit, made), cookies[next.role]));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const judged = seen.filter(
    ({ route }) => IS_OF_A_PERSON.test(route) && !NOT_JUDGING.some((place) => place.test(route)),
  );
  expect(judged.filter(({ hasForm }) => hasForm).map(({ route }) => route)).toEqual([]);
  expect(seen.filter(({ isElsewhere }) => isElsewhere).length).toBeGreaterThan(30);
  const silent = seen.filter(
    ({ route, isElsewhere, saysWhy }) => IS_OF_A_PERSON.test(route) && !isElsewhere && !saysWhy,
  );
  expect(silent.map(({ route }) => route)).toEqual([]);
});

async function screenOf(page: Page, [Screen, , idsOf = () => []]: Visit, made: StagedCase) {
  return new Screen(page, ...(await idsOf(made)));
}

async function lookAt({ route, path }: PageObject, cookie: string): Promise<Seen> {
  const { status, headers, body } = await send('GET', path, { headers: { cookie, accept: 'text/html' } });
  const isElsewhere = status === 307 && /\/people\/[\w-]+\/interest$/.test(headers.location ?? '');
  const isBack = status === 307 && /\/plan$/.test(headers.location ?? '');
  if (!isElsewhere && !isBack && status !== 200) throw new Error(`${path}: ${status}`);
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(body) ?? [];
  return {
    route,
    isElsewhere,
    saysWhy: main.includes('You act for this person'),
    hasForm: /<form[^>]*method="post"/i.test(main),
  };
}

test('who acts for a person writes down their words and no other part of the plan', async ({ page }) => {
  const { made, cookies } = await ownCase('PLANNING');
  const section = (name: string) =>
    lookAt(new PlanSectionPage(page, made.caseId, name), cookies.PRACTITIONER);
  expect(await section('what-matters')).toMatchObject({ hasForm: true, saysWhy: true });
  expect((await section('health-needs')).hasForm).toBe(false);
});

test('the page that says why fits a phone and is accessible, in both areas', async ({ page, as }) => {
  await page.setViewportSize(NARROW);
  const { made } = await ownCase('ACTIVE');
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
