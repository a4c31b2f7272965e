import { expect } from '@playwright/test';
import { day, daysBetween } from '@/lib/core/plain-date';
import type { RowChecks } from './cell';
import { done, due } from './deadline';
import { problems, typeDay } from './form';
import { writtenDay } from './written';

const GRACE = 'Grace Tran';
const CHILD = '/practitioner/cases/{theo.caseId}';
const ADULT = '/practitioner/cases/{theo.adultId}';
const STEPS = `${CHILD}/transition`;
const PERSON = '/practitioner/people/{theo.personId}';
const KARIN = 'Karin Lindgren';

export const THEO: Record<string, RowChecks> = {
  '2.1': {
    clocks: async (see, { days: [lastDay] }) => {
      expect(await see.text(GRACE, STEPS)).toContain(
        `At 16: refer for adult screening Due ${writtenDay(lastDay)}, 364 days left`,
      );
    },
    sight: async (see) => {
      const record = await see.text(GRACE, PERSON);
      expect(record).toContain('Parental responsibility For The plan When From 12 January 2025 Acts now');
      expect(record).toContain('For The money and the plan When From 4 March 2024, ended on 12 January 2025');
      expect(await see.text(KARIN, '/budget-holder')).toContain('Theo can have a personal health budget');
    },
  },
  '2.2': {
    sight: async (see) => {
      const record = await see.text(GRACE, PERSON);
      expect(record).toContain(
        'Nominee: Named by the person as their nominee For The money When From 20 January 2025 Acts now',
      );
      expect(record).not.toMatch(/needs? (a )?DBS/);
      const letter = await see.page(GRACE, `${CHILD}/letters/new`);
      await expect(letter.getByRole('radio', { name: 'Theo Lindgren' })).toBeVisible();
      await expect(letter.getByRole('radio', { name: KARIN })).toHaveCount(0);
      await expect(letter.getByRole('checkbox', { name: KARIN })).toBeVisible();
    },
  },
  '2.3': {
    clocks: async (see, { days: [letterBy] }) => {
      expect(await see.text(GRACE, STEPS)).toContain('At 16: refer for adult screening Done 20 March 2025');
      const shown = await see.text(GRACE, `${ADULT}/eligibility`);
      expect(shown).toMatch(due('Send the screening letter', letterBy));
      expect(shown).not.toContain('Reach a decision on continuing healthcare');
    },
    sight: async (see) => {
      const shown = await see.text(GRACE, `${ADULT}/eligibility`);
      expect(shown).toContain('Positive: a full assessment is needed');
      expect(shown).not.toContain('Reach a decision on continuing healthcare');
      const letter = await see.text(GRACE, `${ADULT}/letters/new`);
      expect(letter).toContain('A full assessment is needed');
      expect(letter).toContain('Dear Theo');
      expect(letter).toContain('Who gets a copy? Only those with whom the person agreed to share');
    },
    refused: async (see) => {
      const before = await see.text(GRACE, `${PERSON}/eligibility`);
      const page = await see.page(GRACE, `${PERSON}/eligibility/new`);
      await page.getByRole('radio', { name: 'NHS continuing healthcare', exact: true }).check();
      await page.getByRole('radio', { name: 'Eligible for NHS continuing healthcare', exact: true }).check();
      await page.getByRole('radio', { name: /Our commissioner, outside this service/ }).check();
      await typeDay(page, 'When was it decided?', ['20', '3', '2025']);
      await page.getByLabel('Name of the person or organisation').fill('Grace Tran');
      await page.getByLabel('How do you know?').fill('The Checklist of today');
      await page.getByRole('button', { name: 'Save this decision' }).click();
      await expect(problems(page)).toContainText(/18/);
      expect(await see.text(GRACE, `${PERSON}/eligibility`)).toBe(before);
    },
  },
  '2.4': {
    clocks: async (see, { days: [lateAfter] }) => {
      expect(await see.text(GRACE, STEPS)).toContain(
        `At 17: have adult eligibility decided in principle Due ${writtenDay(lateAfter)}, 259 days left`,
      );
    },
    sight: async (see, { days: [notMissedOn] }) => {
      const left = daysBetween(day(notMissedOn ?? ''), day('2026-10-12'));
      const home = await see.text(GRACE, '/practitioner');
      expect(home).toMatch(
        new RegExp(`Decide adult eligibility in principle Lindgren, Theo.{0,90} ${left} days left`),
      );
    },
  },
  '2.7': {
    clocks: async (see, { days: [verifiedOn, letterBy] }) => {
      const shown = await see.text(GRACE, `${ADULT}/eligibility`);
      expect(shown).toMatch(done('Verify an MDT recommendation', verifiedOn, '2026-05-22'));
      expect(shown).toMatch(done('Send the decision letter', letterBy, '2026-05-27'));
      expect(await see.text(GRACE, STEPS)).toContain(
        'At 17: have adult eligibility decided in principle Done 22 May 2026',
      );
    },
    sight: async (see) => {
      const letter = await see.text(GRACE, '/practitioner/letters/{theo.letterId}');
      expect(letter).toContain('Dear Theo');
      expect(letter).toContain('Copy to: Karin Lindgren');
      expect(letter).toContain('12 January 2027');
      expect(letter).not.toMatch(/deadline|6 months|independent review/);
    },
    refused: async (see) => {
      const before = await see.text(GRACE, `${ADULT}/eligibility`);
      const page = await see.page('Ines Kaplan', '/commissioner/cases/{theo.adultId}/eligibility/decide');
      await page.getByRole('radio').first().check();
      await page.getByLabel('Reasons').first().fill('As the team says');
      await page.getByRole('main').getByRole('button').last().click();
      await expect(problems(page)).toContainText('council');
      expect(await see.text(GRACE, `${ADULT}/eligibility`)).toBe(before);
    },
  },
  '2.8': {
    sight: async (see) => {
      expect(await see.text(KARIN, '/budget-holder/plan')).toContain(
        'You can manage the money but cannot see the plan.',
      );
      expect(await see.text(KARIN, '/budget-holder/eligibility')).toContain('Page not found');
      const letter = await see.page(GRACE, `${ADULT}/letters/new`);
      await expect(letter.getByText(KARIN)).toHaveCount(0);
    },
  },
};
