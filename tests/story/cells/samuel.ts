import { expect, type Page } from '@playwright/test';
import type { RowChecks } from './cell';
import { problems } from './form';
import { writtenDay } from './written';

const NADIA = 'Nadia Rahman';
const CASE = '/practitioner/cases/{samuel.caseId}';
const ELIGIBILITY = `${CASE}/eligibility`;

export const SAMUEL: Record<string, RowChecks> = {
  '3.1': {
    clocks: async (see, { days: [careBy] }) => {
      const shown = await see.text(NADIA, ELIGIBILITY);
      expect(shown).toContain(`${writtenDay(careBy)} at 9:00am`);
      expect(shown).not.toContain('Reach a decision on continuing healthcare');
    },
    refused: async (see) => {
      const before = await see.text(NADIA, ELIGIBILITY);
      const page = await see.page(NADIA, `${CASE}/fast-track`);
      await page.getByRole('radio', { name: /Health and Care Professions Council/ }).check();
      await page.getByLabel('Their registration number').fill('PH123456');
      await send(page);
      await expect(problems(page)).toContainText(/registered nurse or doctor/);
      await see.page(NADIA, `${CASE}/fast-track`);
      await page.getByLabel('Their registration number').fill('7654321');
      await send(page);
      await expect(problems(page)).toContainText('Select');
      expect(await see.text(NADIA, ELIGIBILITY)).toBe(before);
    },
  },
  '3.2': {
    clocks: async (see, { days: [letterBy, reviewOn] }) => {
      const shown = await see.text(NADIA, ELIGIBILITY);
      expect(shown).toContain(`Due ${writtenDay(letterBy)}`);
      expect(shown).toContain(`Due ${writtenDay(reviewOn)}`);
      expect(shown).not.toContain('Reach a decision on continuing healthcare');
    },
    sight: async (see) => {
      const letter = await see.text(NADIA, `${CASE}/letters/new`);
      expect(letter).toContain('Samuel Oduya');
      expect(letter).toContain('is enough');
      expect(letter).not.toMatch(/January 2027|review your needs|3 months/);
    },
    refused: async (see) => {
      const page = await see.page('Ines Kaplan', '/commissioner/cases/{samuel.caseId}/eligibility/decide');
      const choices = page.getByRole('group', { name: 'What do you decide?' }).getByRole('radio');
      await expect(choices).toHaveCount(2);
      await expect(page.getByRole('radio', { name: 'The person is eligible' })).toBeVisible();
      await expect(page.getByRole('radio', { name: 'Return it' })).toBeVisible();
      await expect(
        page.getByText('is enough, without a Checklist, decision support tool or panel'),
      ).toBeVisible();
    },
  },
};

const send = (page: Page) => page.getByRole('button', { name: 'Record and send to the PHB lead' }).click();
