import { expect } from '@playwright/test';
import type { RowChecks } from './cell';
import { promised, writtenDay } from './written';

const CASE = '/practitioner/cases/{maureen.caseId}';
const LETTER = '/practitioner/letters/{maureen.letterId}';
const REVIEW = `${CASE}/eligibility/challenges/{maureen.challengeId}`;

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
  '6.3': {
    clocks: async (see, { days: [complainBy] }) => {
      expect(await see.text('Owen Price', LETTER)).toContain(`deadline is ${writtenDay(complainBy)}`);
    },
    sight: async (see) => {
      const letter = await see.text('Owen Price', LETTER);
      expect(letter).toContain('Her inhalers and the clinic meet what she needs now');
      expect(letter).toMatch(/Call us, email us or write to us, or ask online/);
      expect(letter).toContain('NHS complaints process');
      expect(letter).not.toMatch(/local resolution|6 months/i);
    },
  },
  '6.4': {
    sight: async (see, { days: [answerBy] }) => {
      const shown = await see.text('Maureen Tibbs', '/budget-holder/eligibility');
      expect(shown).toContain(writtenDay(answerBy));
      const home = await see.text('Maureen Tibbs', '/budget-holder');
      expect(home).toMatch(promised('We answer your request to look again', answerBy));
    },
    refused: async (see) => {
      const address = `${REVIEW.replace('practitioner', 'commissioner')}/outcome`;
      const page = await see.page('Ines Kaplan', address);
      await expect(page.getByText('another PHB lead')).toBeVisible();
      await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
      expect(await see.text('Samira Haddad', address)).toContain('Reasons');
    },
  },
  '6.5': {
    clocks: async (see, { days: [letterBy, indicativeBy] }) => {
      const shown = await see.text('Owen Price', `${CASE}/eligibility`);
      expect(shown).toMatch(new RegExp(`Send the decision letter .{0,60}Due ${writtenDay(letterBy)}`));
      expect(await see.text('Owen Price', CASE)).toContain(`due ${writtenDay(indicativeBy)}`);
    },
    sight: async (see) => {
      const record = await see.text('Owen Price', `${CASE}/eligibility`);
      expect(record).toContain('Her inhalers and the clinic meet what she needs now');
      const letter = await see.text('Owen Price', `${CASE}/letters/new`);
      expect(letter).toContain(
        'We have changed our decision. You are eligible for a personal health budget.',
      );
      expect(letter).toContain('Two stays in hospital count 3');
      expect(letter).toContain('Dear Maureen');
    },
  },
};
