import type { Page } from '@playwright/test';
import {
  AllDomainsPage,
  AssessmentDomainPage,
  AssessmentPage,
  FinishPage,
  InvolvementPage,
  NewMemberPage,
  TeamPage,
} from '../pages/assessment-pages';
import { CaseForDeciderPage, EligibilityPage } from '../pages/case-pages';
import {
  EligibilityForDeciderPage,
  EligibilityOverviewPage,
  StartAssessmentPage,
} from '../pages/eligibility-pages';
import {
  LetterForCommissionerPage,
  MyEligibilityPage,
  MyLetterPage,
  NewLetterForCommissionerPage,
} from '../pages/letter-pages';
import { expect } from './test';

type Tool = 'CHECKLIST' | 'DST' | 'CHILD_PRE_ASSESSMENT' | 'CHILD_DST';

const ADULT = ['breathing', 'nutrition', 'continence', 'skin', 'mobility', 'communication', 'psychological', 'cognition', 'behaviour', 'medication', 'consciousness']; // biome-ignore format: one line
const CHILD = ['breathing', 'eating', 'mobility', 'continence', 'skin', 'communication', 'medication', 'psychological', 'seizures', 'behaviour']; // biome-ignore format: one line

/** The domains of each tool that have a level, by key. */
export const domainsOf: Record<Tool, readonly string[]> = {
  CHECKLIST: ADULT,
  DST: ADULT,
  CHILD_PRE_ASSESSMENT: CHILD,
  CHILD_DST: CHILD,
};

/** The same answer to each of these domains. */
export function all(keys: readonly string[], answer: { level?: string; body?: string }) {
  return Object.fromEntries(keys.map((key) => [key, answer]));
}

/** Starts what the overview says is next. @returns the id of the assessment */
export async function starts(page: Page, caseId: string, tool: Tool, words: string): Promise<string> {
  const overview = await new EligibilityOverviewPage(page, caseId).open();
  await overview.follow(words);
  await (await new StartAssessmentPage(page, caseId, tool).arrive()).submit();
  await page.waitForURL('**/practitioner/assessments/*?done=started');
  return (await new AssessmentPage(page).arrive()).assessmentId;
}

/** Answers many domains on one page. */
export async function answersAll(
  page: Page,
  assessmentId: string,
  answers: Parameters<AllDomainsPage['submit']>[0],
): Promise<void> {
  await (await new AllDomainsPage(page, assessmentId).open()).submit(answers);
  await page.waitForURL('**?done=answers');
}

/**
 * Answers one domain on its own page and the others on one, sees why the tool says what it says, and
 * completes it.
 */
export async function screens(
  page: Page,
  assessmentId: string,
  given: { tool: Tool; first: string; others: string; says: string; outcome?: string; part: Involvement },
): Promise<void> {
  const [one = '', ...others] = domainsOf[given.tool];
  const domain = await new AssessmentDomainPage(page, assessmentId, one).open();
  await domain.submit({ level: given.first, body: 'Watched for a week in May' });
  await page.waitForURL('**?done=answer');
  await answersAll(page, assessmentId, all(others, { level: given.others, body: 'The care notes' }));
  await involves(page, assessmentId, given.part);
  const tool = await new AssessmentPage(page, assessmentId).open();
  await tool.follow('View the outcome and complete it');
  const finish = await new FinishPage(page, assessmentId).arrive();
  await expect(page.getByRole('heading', { name: 'What the answers indicate, and why' })).toBeVisible();
  await expect(page.getByText(given.says).first()).toBeVisible();
  await finish.complete(given.outcome ? { outcome: given.outcome } : {});
  await page.waitForURL('**/eligibility?done=screened');
}

type Member = Parameters<NewMemberPage['submit']>[0];
type Involvement = Parameters<InvolvementPage['submit']>[0];

async function involves(page: Page, assessmentId: string, part: Involvement): Promise<void> {
  await (await new InvolvementPage(page, assessmentId).open()).submit(part);
  await page.waitForURL('**?done=involvement');
}

/** Records who takes part, and how the person does. */
export async function gathersTheTeam(
  page: Page,
  assessmentId: string,
  { members, part }: { members: Member[]; part: Involvement },
): Promise<void> {
  for (const member of members) {
    await (await new NewMemberPage(page, assessmentId).open()).submit(member);
    await new TeamPage(page, assessmentId).arrive();
  }
  await involves(page, assessmentId, part);
}

/** Sends what the team recommends, from the tool's own page. */
export async function recommends(page: Page, assessmentId: string): Promise<void> {
  await (await new AssessmentPage(page, assessmentId).open()).follow(
    'View the indication and make a recommendation',
  );
  const finish = await new FinishPage(page, assessmentId).arrive();
  await finish.recommend('Eligible', 'The needs taken together are intense and change without warning');
  await page.waitForURL('**/eligibility?done=sent');
}

/** Opens what waits for a decision, decides and is back on the case. */
export async function decides(
  page: Page,
  caseId: string,
  decision: Parameters<EligibilityPage['decide']>[0],
): Promise<void> {
  await (await new EligibilityForDeciderPage(page, caseId).open()).follow('Decide eligibility');
  await (await new EligibilityPage(page, caseId).arrive()).decide(decision);
  await page.waitForURL(`**/commissioner/cases/${caseId}?done=decided-*`);
  await new CaseForDeciderPage(page, caseId).arrive();
}

/** Goes from the decision just made to its letter, reads it and sends it. */
export async function writesTheLetter(page: Page, caseId: string): Promise<void> {
  await new CaseForDeciderPage(page, caseId).follow('Send the decision letter');
  await (await new NewLetterForCommissionerPage(page, caseId).arrive()).submit();
  await page.waitForURL('**/commissioner/letters/*?done=sent');
  await new LetterForCommissionerPage(page).arrive();
}

/** The person reads the answer, who gave it and why, then the letter. */
export async function readsTheDecision(
  page: Page,
  { answer, reasons }: Record<'answer' | 'reasons', string>,
) {
  const mine = new MyEligibilityPage(page);
  await page.goto('/budget-holder');
  await mine.follow('See the decision about your care');
  await mine.arrive();
  await expect(page.getByRole('heading', { name: answer, exact: true })).toBeVisible();
  // The decision says it, and so does the record of every decision below.
  await expect(page.getByText('Leah Lead decided this on').first()).toBeVisible();
  await expect(page.getByText(reasons).first()).toBeVisible();
  await mine.follow(/^Letter of/);
  await page.waitForURL('**/budget-holder/letters/*');
  await new MyLetterPage(page).arrive();
  await expect(page.getByText(reasons).first()).toBeVisible();
}
