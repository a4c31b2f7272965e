import type { Page } from '@playwright/test';
import { AssessmentDomainPage, TeamPage } from './pages/assessment-pages';
import { EligibilityPage, NewRequestPage } from './pages/case-pages';
import {
  ChallengeForDeciderPage,
  ChallengeOutcomePage,
  ChallengesForDeciderPage,
} from './pages/challenge-pages';
import {
  AnswerCriteriaPage,
  CriteriaDetailsPage,
  CriteriaListPage,
  CriteriaPage,
  CriteriaQuestionPage,
  CriteriaResultPage,
  NewCriteriaPage,
  PublishCriteriaPage,
} from './pages/criteria-pages';
import {
  CareInPlacePage,
  EligibilityOverviewPage,
  FastTrackPage,
  TransitionPage,
  TransitionStepPage,
} from './pages/eligibility-pages';
import { AskForReviewPage, LetterPage, MyEligibilityPage, NewLetterPage } from './pages/letter-pages';
import { NotFoundPage } from './pages/public-pages';
import { build } from './support/build';
import { dayFromNow } from './support/dates';
import {
  all,
  answersAll,
  decides,
  domainsOf,
  gathersTheTeam,
  readsTheDecision,
  recommends,
  screens,
  starts,
  writesTheLetter,
} from './support/eligibility-path';
import { aPhoto } from './support/photo';
import { sql } from './support/sql';
import { expect, test } from './support/test';

const adult = { basis: /The person agrees to be assessed/ };
const parent = { basis: /A parent, or someone with parental responsibility/, representative: 'Pat Young' };
const TEXTS = ['nature', 'intensity', 'complexity', 'unpredictability'];

// The four people of the Checklist's way: who starts, who writes with them, who decides, who it is about.
for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with' : 'without';
  test(`from the Checklist to a decision that the person reads, ${way} scripts`, async ({
    browserOf,
    commissioner,
  }) => {
    test.setTimeout(240_000);
    const { personId, caseId, practitioner } = await build.aCaseAt(commissioner, 'REQUESTED');
    const second = await build.aStaffMember('PRACTITIONER', commissioner, { name: 'Sol Socialworker' });
    await build.withCaseload(second, personId);
    const nurse = await browserOf(practitioner, { javaScriptEnabled });
    const colleague = await browserOf(second, { javaScriptEnabled });
    const decider = await build.aStaffMember('PHB_LEAD', commissioner, { name: 'Leah Lead' });
    const lead = await browserOf(decider, { javaScriptEnabled });

    const checklist = await starts(nurse, caseId, 'CHECKLIST', 'Start the Checklist');
    await screens(nurse, checklist, {
      tool: 'CHECKLIST',
      first: 'A',
      others: 'B',
      says: 'Positive: a full assessment is needed',
      part: adult,
    });
    const tool = await starts(nurse, caseId, 'DST', 'Start the decision support tool');
    await writesTogether(nurse, colleague, tool);
    await recommends(nurse, tool);
    const reasons = 'Her needs are health needs first, and they change by the hour';
    await decides(lead, caseId, { option: 'Accept: the person is eligible', reasons });
    await writesTheLetter(lead, caseId);
    const holder = await browserOf(await build.aHolder(commissioner, personId), { javaScriptEnabled });
    await readsTheDecision(holder, { answer: 'Yes', reasons });
  });
}

/**
 * One writes half of the domains, the other the rest and the needs as a whole; then the team and the person's
 * part.
 */
async function writesTogether(nurse: Page, colleague: Page, tool: string): Promise<void> {
  const domains = domainsOf.DST;
  await answersAll(nurse, tool, all(domains.slice(0, 5), { level: 'High', body: 'Notes of four weeks' }));
  await answersAll(colleague, tool, {
    ...all(domains.slice(5), { level: 'Moderate', body: 'Seen at home twice' }),
    ...all(TEXTS, { body: 'The needs act on each other' }),
    other: { level: 'No needs' },
  });
  await gathersTheTeam(nurse, tool, {
    members: [
      { name: 'Nell Nurse', as: 'Health professional', profession: 'Nurse' },
      { colleague: 'Sol Socialworker', as: 'Social care assessor' },
    ],
    part: adult,
  });
  const team = await new TeamPage(colleague, tool).open();
  await team.press('Confirm my profession');
  await expect(colleague.getByText(/Confirmed by them on/)).toBeVisible();
}

test("a child's case from the pre-assessment over the forum to the first step to adult services", async ({
  browserOf,
  commissioner,
}) => {
  test.setTimeout(180_000);
  const off = { javaScriptEnabled: false };
  const practitioner = await build.aStaffMember('PRACTITIONER', commissioner);
  const cleo = { givenName: 'Cleo', familyName: 'Young', dateOfBirth: dayFromNow(-13 * 365 - 100) };
  const personId = await build.aPerson(commissioner, cleo);
  await build.withCaseload(practitioner, personId);
  const page = await browserOf(practitioner, off);
  const lead = await browserOf(await build.aStaffMember('PHB_LEAD', commissioner), off);

  const request = await new NewRequestPage(page, personId).open();
  await request.submit({ group: 'Children and young people’s continuing care', askedOn: dayFromNow(0) });
  await page.waitForURL('**/practitioner/cases/*');
  const caseId = /cases\/([\w-]{36})/.exec(page.url())?.[1] ?? '';
  const before = await starts(page, caseId, 'CHILD_PRE_ASSESSMENT', 'Start the pre-assessment');
  await screens(page, before, {
    tool: 'CHILD_PRE_ASSESSMENT',
    first: 'Need',
    others: 'No need',
    says: 'A full assessment is needed',
    part: parent,
  });
  const tool = await starts(page, caseId, 'CHILD_DST', 'Start the children’s decision support tool');
  await answersAll(page, tool, {
    ...all(domainsOf.CHILD_DST, { level: 'High', body: 'Seen at school' }),
    ...all(['wishes', 'holistic', 'reports'], { body: 'Cleo wants to go to the club of her sister' }),
  });
  await gathersTheTeam(page, tool, {
    members: [{ name: 'Nell Nurse', as: 'Health professional', profession: 'Nurse' }],
    part: parent,
  });
  await recommends(page, tool);
  await decides(lead, caseId, {
    option: 'Accept: the person is eligible',
    reasons: 'Three domains are high',
    forum: 'Nell Nurse of the hospital, Tess Teacher of the school',
  });
  await goesOnAtFourteen(page, caseId);
});

async function goesOnAtFourteen(page: Page, caseId: string): Promise<void> {
  const steps = await new TransitionPage(page, caseId).open();
  for (const step of ['By 14', 'At 16', 'At 17', 'By 18'])
    await expect(page.getByRole('heading', { name: `${step}:` })).toBeVisible();
  await steps.follow(/Record this step as done ?: Plan the move/);
  const step = await new TransitionStepPage(page, caseId, '14').arrive();
  await step.submit('Met with Cleo, her mother and the adult team');
  await page.waitForURL('**/transition?done=14');
  await expect((await steps.arrive()).banner).toContainText('The move to adult services is in the plan.');
  await expect(page.getByText('Met with Cleo, her mother and the adult team')).toBeVisible();
  // The steps at 16 and 17 open on their birthdays.
  await expect(page.getByRole('link', { name: /Record this step as done/ })).toHaveCount(1);
}

test('a fast track is recorded in eleven answers, accepted, and its care is in place in time', async ({
  browserOf,
  commissioner,
}) => {
  const { caseId, practitioner } = await build.aCaseAt(commissioner, 'REQUESTED');
  const page = await browserOf(practitioner);
  const form = await new FastTrackPage(page, caseId).open();
  const questions = await form.questions();
  expect(questions).toBe(11);
  await form.submit(dayFromNow(-2));
  await page.waitForURL('**/eligibility?done=fast-track');

  const lead = await browserOf(await build.aStaffMember('PHB_LEAD', commissioner));
  await decides(lead, caseId, { option: 'The person is eligible', reasons: 'The tool is complete' });
  const care = await new CareInPlacePage(page, caseId).open();
  await care.submit(dayFromNow(-1), '16:30');
  await page.waitForURL('**/eligibility?done=care-in-place');
  await new CareInPlacePage(page, caseId).open();
  await expect(page.getByText(/in place within 48 hours/i).first()).toBeVisible();
});

test('a negative Checklist closes the case, and its reconsideration opens it for a full assessment', async ({
  browserOf,
  commissioner,
}) => {
  test.setTimeout(120_000);
  const off = { javaScriptEnabled: false };
  const { caseId, practitioner, personId } = await build.aCaseAt(commissioner, 'REQUESTED');
  const page = await browserOf(practitioner, off);
  const checklist = await starts(page, caseId, 'CHECKLIST', 'Start the Checklist');
  await screens(page, checklist, {
    tool: 'CHECKLIST',
    first: 'C',
    others: 'C',
    says: 'Negative: no full assessment is needed',
    outcome: 'No full assessment',
    part: adult,
  });
  await (await new EligibilityOverviewPage(page, caseId).arrive()).follow('Write the screening letter');
  await (await new NewLetterPage(page, caseId).arrive()).submit();
  await page.waitForURL('**/practitioner/letters/*?done=sent');
  await new LetterPage(page).arrive();

  const holder = await browserOf(await build.aHolder(commissioner, personId), off);
  await (await new MyEligibilityPage(holder).open()).follow('Ask for a review');
  await (await new AskForReviewPage(holder).arrive()).submit('Nobody asked me about my nights');
  await expect((await new MyEligibilityPage(holder).arrive()).banner).toContainText('We have your request.');

  const lead = await browserOf(await build.aStaffMember('PHB_LEAD', commissioner), off);
  await looksAgain(lead, caseId);
  const overview = await new EligibilityOverviewPage(page, caseId).open();
  await overview.follow('Start the decision support tool');
});

async function looksAgain(lead: Page, caseId: string): Promise<void> {
  await (await new ChallengesForDeciderPage(lead, caseId).open()).follow(/Reconsideration/);
  const challenge = await new ChallengeForDeciderPage(lead, caseId).arrive();
  await challenge.follow('Record how this stage ends');
  const outcome = await new ChallengeOutcomePage(lead, caseId).arrive();
  await outcome.submit('A full assessment is needed', 'The nights were left out');
  await new ChallengeForDeciderPage(lead, caseId).arrive();
}

test('to differ from the team needs exceptional reasons, which the record keeps', async ({
  page,
  asNew,
  commissioner,
}) => {
  const { caseId } = await build.aCaseAt(commissioner, 'SENT');
  await asNew('PHB_LEAD');
  const form = await new EligibilityPage(page, caseId).open();
  const option = 'Decide differently: the person is not eligible';
  await form.decide({ option, reasons: 'The evidence does not bear it out' });
  await form.isRefused('Enter what is exceptional');
  await expect(page.getByRole('radio', { name: option })).toBeChecked();
  await form.exceptional.fill('The notes are those of another person');
  await form.press('Save this decision');
  await page.waitForURL(`**/commissioner/cases/${caseId}?done=decided-not-eligible`);
  const kept = await sql('SELECT outcome, exceptional_reasons FROM eligibility_decision WHERE case_id = $1', [
    caseId,
  ]);
  expect(kept).toEqual([
    { outcome: 'NOT_ELIGIBLE', exceptional_reasons: 'The notes are those of another person' },
  ]);
});

test('a level that a domain does not have is refused, with the words kept', async ({
  page,
  as,
  commissioner,
  faults,
}) => {
  // The script may try to save it too, and is refused as the form is.
  faults.expect(/422 \(Unprocessable/);
  const { assessmentId, practitioner } = await build.aCaseAt(commissioner, 'DST');
  await as(practitioner);
  const domain = await new AssessmentDomainPage(page, assessmentId, 'continence').open();
  await domain.fill({ level: 'High', body: 'A level of another domain' });
  await domain.level('High').evaluate((radio: HTMLInputElement) => {
    radio.value = 'PRIORITY';
  });
  await domain.submit({});
  await domain.isRefused('Select a level for this domain');
  await expect(domain.body).toHaveValue('A level of another domain');
  const kept = await sql(
    `SELECT level FROM assessment_answer WHERE assessment_id = $1 AND part = 'continence'`,
    [assessmentId],
  );
  expect(kept).toEqual([{ level: 'LOW' }]);
});

test('a picture is added as evidence in a domain and can be had again; what is no picture is not taken', async ({
  browserOf,
  commissioner,
}) => {
  const { assessmentId, practitioner } = await build.aCaseAt(commissioner, 'DST');
  const page = await browserOf(practitioner, { javaScriptEnabled: false });
  const domain = await new AssessmentDomainPage(page, assessmentId, 'mobility').open();
  await domain.addFile('Photo of the hoist', 'image/jpeg', Buffer.from('GIF89a\0 no picture at all'));
  await domain.isRefused('We cannot keep this kind of file');
  await expect(page.getByLabel('What is the file?')).toHaveValue('Photo of the hoist');
  await domain.addFile('Photo of the hoist', 'image/jpeg', await aPhoto());
  await expect(domain.banner).toContainText('We are checking this file.');
  await domain.untilChecked();
  const link = page.getByRole('link', { name: 'Photo of the hoist (picture' });
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/jpeg']);
});

test('what is clinical, and the decision on it, is not there for finance', async ({
  page,
  asNew,
  commissioner,
  faults,
}) => {
  faults.expect(/404 \(Not Found\)/);
  const { caseId, assessmentId } = await build.aCaseAt(commissioner, 'SENT');
  await asNew('FINANCE_OFFICER');
  for (const path of [
    `/commissioner/cases/${caseId}/eligibility`,
    `/commissioner/cases/${caseId}/eligibility/decide`,
    `/commissioner/assessments/${assessmentId}`,
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await new NotFoundPage(page).arrive();
  }
});

test('an administrator writes and publishes criteria, and their answers say why', async ({
  browserOf,
  commissioner,
}) => {
  test.setTimeout(120_000);
  const administrator = await browserOf(await build.aStaffMember('ADMINISTRATOR', commissioner), {
    javaScriptEnabled: false,
  });
  await publishesCriteria(administrator);

  const accounts = await build.accountsIn(commissioner);
  const caseId = await build.aLocalCase(accounts);
  const page = await browserOf(accounts.practitioner);
  await (await new EligibilityOverviewPage(page, caseId).open()).follow('Answer the local criteria');
  const form = await new AnswerCriteriaPage(page, caseId).arrive();
  await form.submit(QUESTION, 'More than one', 'The GP wrote so in May');
  await new CriteriaResultPage(page, caseId).arrive();
  await expect(page.getByText('The local criteria are met').first()).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Single changes that would change the result' }),
  ).toBeVisible();
  await expect(page.getByText('Policy 7 of the trial').first()).toBeVisible();
  await expect(page.getByText('The GP wrote so in May').first()).toBeVisible();
});

const QUESTION = 'How many conditions does the person live with?';

async function publishesCriteria(page: Page): Promise<void> {
  await (await new CriteriaListPage(page).open()).follow(/Write criteria for Long-term condition/);
  await (await new NewCriteriaPage(page).arrive()).submit('Long-term condition');
  await page.waitForURL('**/commissioner/criteria/*?done=started');
  const criteriaId = /criteria\/([\w-]{36})/.exec(page.url())?.[1] ?? '';
  const details = await new CriteriaDetailsPage(page, criteriaId).open();
  await details.submit({
    title: 'Who may have a budget',
    guidance: 'Answer with the person',
    source: 'Policy 7 of the trial, 3 March 2026',
    threshold: '2',
  });
  await page.waitForURL('**?done=details');
  const question = await new CriteriaQuestionPage(page, criteriaId, 'new').open();
  await question.submit(QUESTION, [
    ['One', '0'],
    ['More than one', '2'],
  ]);
  await page.waitForURL('**?done=question**');
  await (await new CriteriaPage(page, criteriaId).arrive()).follow('Publish');
  const publish = await new PublishCriteriaPage(page, criteriaId).arrive();
  await publish.submit(dayFromNow(0), 'Agreed by the board of the trial');
  await page.waitForURL('**?done=published');
}
