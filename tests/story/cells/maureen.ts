import { expect } from '@playwright/test';
import type { RowChecks } from './cell';
import { writtenDay } from './written';

const CASE = '/practitioner/cases/{maureen.caseId}';

export const MAUREEN: Record<string, RowChecks> = {
  '6.1': {
    clocks: async (see, { days: [acknowledgeBy, decideBy] }) => {
      const shown = await see.text('Owen Price', `${CASE}/eligibility`);
      expect(shown).toMatch(new RegExp(`Acknowledge the request .{0,60}Due ${writtenDay(acknowledgeBy)}`));
      expect(shown).toContain(writtenDay(decideBy));
    },
    sight: async (see) => {
      expect(await see.text('Owen Price', CASE)).toContain(
        'No national right. The commissioner can offer one.',
      );
    },
  },
  '6.2': {
    clocks: async (see, { days: [letterBy] }) => {
      expect(await see.text('Owen Price', `${CASE}/eligibility`)).toContain(
        `Due ${writtenDay(letterBy)}, 8 days left`,
      );
    },
    sight: async (see) => {
      const result = await see.text('Ines Kaplan', '/commissioner/cases/{maureen.caseId}/criteria');
      expect(result).toContain('The answers add up to 4 points. 6 are needed');
      expect(result).toContain(
        'How often was the person in hospital in the last year? “Answer 3” instead of “Answer 1”: met.',
      );
    },
    refused: async (see) => {
      const before = await see.text('Owen Price', CASE);
      const page = await see.page('Ines Kaplan', '/commissioner/cases/{maureen.caseId}/eligibility/decide');
      await page.getByRole('radio').last().check();
      await page.getByRole('main').getByRole('button').last().click();
      await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
        'reasons',
      );
      expect(await see.text('Owen Price', CASE)).toBe(before);
    },
  },
};
