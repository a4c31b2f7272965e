import { expect } from '@playwright/test';
import type { RowChecks } from './cell';
import { done, due, late } from './deadline';
import { promised, writtenDay } from './written';

const OWEN = 'Owen Price';
const CELIA = 'Celia Beckford';
const TOM = 'Tom Ellery';
const CASE = '/practitioner/cases/{harold.caseId}';
const ELIGIBILITY = `${CASE}/eligibility`;
const LETTER = '/practitioner/letters/{harold.letterId}';
const OURS = '/commissioner/cases/{harold.caseId}';
const OUTCOME = `${OURS}/eligibility/challenges/{harold.challengeId}/outcome`;
const HOME = '/budget-holder/eligibility';
const NURSING = 'Review NHS-funded nursing care';
const CONSIDER = 'Consider NHS-funded nursing care';
const SAMIRA = 'Samira Haddad';

export const HAROLD: Record<string, RowChecks> = {
  '7.1': {
    clocks: async (see, { days: [receivedOn, letterBy] }) => {
      const onCase = await see.text(OWEN, CASE);
      expect(onCase).toContain(`Referral Received on ${writtenDay(receivedOn)}`);
      const shown = await see.text(OWEN, ELIGIBILITY);
      expect(shown).not.toContain('Reach a decision on continuing healthcare');
      expect(shown).toMatch(done('Send the screening letter', letterBy, '2026-03-11'));
    },
    sight: async (see) => {
      // He lives in a home with nursing: that is to be considered all the same.
      const shown = await see.text(OWEN, ELIGIBILITY);
      expect(shown).toContain('Waiting for a PHB lead to consider nursing care');
      expect(shown).toMatch(due(CONSIDER, '2026-04-06'));
      expect(await see.text(SAMIRA, `${OURS}/nursing`)).toContain('Answer by 6 April 2026.');
      const letter = await see.text(OWEN, LETTER);
      expect(letter).toContain('Dear Harold');
      expect(letter).toContain('Copy to: Celia Beckford');
      expect(letter).toContain(
        'You can ask us to look at the Checklist again. Someone who took no part in it will do this.',
      );
      expect(letter).toContain('NHS complaints process');
      expect(letter).not.toMatch(/independent review/i);
    },
  },
  '7.2': {
    clocks: async (see, { days: [answerBy] }) => {
      expect(await see.text(OWEN, ELIGIBILITY)).toMatch(
        due('Answer a request for reconsideration', answerBy),
      );
      expect(await see.text(CELIA, HOME)).toContain(`We aim to answer by ${writtenDay(answerBy)}`);
      expect(await see.text(CELIA, '/budget-holder')).toMatch(
        promised('We answer your request to look again', answerBy),
      );
    },
    refused: async (see) => {
      // Owen completed the Checklist and recorded it.
      expect(await see.text(OWEN, OUTCOME)).toContain('Page not found');
      expect(await see.text('Samira Haddad', OUTCOME)).toContain('What do you decide?');
    },
  },
  '7.3': {
    clocks: async (see, { days: [decideBy, letterBy] }) => {
      const shown = await see.text(OWEN, ELIGIBILITY);
      expect(shown).toMatch(due('Reach a decision on continuing healthcare', decideBy));
      expect(shown).toMatch(due('Send the decision letter', letterBy));
      const onCase = await see.text(OWEN, CASE);
      expect(onCase).toContain('Referral Received on 9 March 2026');
      expect(onCase).toContain('14 days overdue');
    },
    sight: async (see) => {
      const shown = await see.text(OWEN, ELIGIBILITY);
      expect(shown).toContain('What the tool indicates Negative: no full assessment is needed');
      expect(shown).toContain('Completed 6 March 2026, Owen Price');
    },
    refused: async (see) => {
      const page = await see.page('Samira Haddad', OUTCOME);
      await expect(page.getByText('counts from the day the screening was first received')).toBeVisible();
      // The only day that is asked for is that of the decision.
      await expect(page.getByRole('main').getByLabel('Day', { exact: true })).toHaveCount(1);
      await expect(page.getByRole('group', { name: 'When was it decided?' })).toBeVisible();
    },
  },
  '7.4': {
    clocks: async (see, { days: [verifyBy] }) => {
      const shown = await see.text(OWEN, ELIGIBILITY);
      expect(shown).toMatch(due('Verify an MDT recommendation', verifyBy));
      expect(shown).toMatch(due(CONSIDER, '2026-04-06'));
    },
    refused: async (see) => {
      const before = await see.text(OWEN, ELIGIBILITY);
      const page = await see.page(OWEN, '/practitioner/assessments/{harold.assessmentId}/finish');
      await page.getByRole('radio', { name: 'Not eligible' }).check();
      await page.getByLabel('Why?').fill('A home with nursing meets what he needs');
      await page.getByRole('button', { name: 'Send the recommendation' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
        'Select whether the person needs NHS-funded nursing care',
      );
      expect(await see.text(OWEN, ELIGIBILITY)).toBe(before);
    },
  },
  '7.5': {
    clocks: async (see, { days: [letterBy, reviewOn] }) => {
      const shown = await see.text(OWEN, ELIGIBILITY);
      expect(shown).toContain('Done 12 June 2026, after the due date');
      expect(shown).toMatch(late('Reach a decision on continuing healthcare', '2026-04-06', '2026-06-12'));
      expect(shown).toMatch(late('Verify an MDT recommendation', '2026-06-11', '2026-06-12'));
      expect(shown).toMatch(late(CONSIDER, '2026-04-06', '2026-06-12'));
      expect(shown).toMatch(done('Send the decision letter', letterBy, '2026-06-16'));
      expect(shown).toMatch(due(NURSING, reviewOn));
      const figures = await see.text(SAMIRA, '/commissioner/standards/figures');
      expect(figures).toMatch(/More than 4 and up to 12 weeks over 1\b/);
    },
    sight: async (see, { days: [askBy] }) => {
      const letter = await see.text(OWEN, LETTER);
      expect(letter).toContain('Dear Harold');
      expect(letter).toContain('Copy to: Celia Beckford');
      expect(letter).toContain('What he needs is what a home with nursing gives');
      expect(letter).toContain('This time it took longer, and we are sorry.');
      expect(letter).toContain(`The deadline is ${writtenDay(askBy)}`);
      expect(letter).toContain('ask NHS England for an independent review');
      expect(letter).toMatch(/Ombudsman.*Independent advice Beacon/);
      expect(letter).not.toMatch(/refund|paid back/i);
      expect(await see.text(TOM, `${OURS}/refund`)).toContain('No refund is due on this case.');
    },
  },
  '7.6': {
    clocks: async (see, { days: [askBy, aimAt] }) => {
      expect(await see.text(CELIA, HOME)).toContain(`We aim to answer by ${writtenDay(aimAt)}`);
      const shown = await see.text(OWEN, ELIGIBILITY);
      expect(shown).toContain(`The deadline to ask for a review is ${writtenDay(askBy)}`);
      expect(shown).toMatch(
        /Local resolution Open \( Local resolution\) Status In progress Asked 14 September 2026/,
      );
      // What the NHS pays for goes on, with its own review.
      expect(shown).toMatch(done(NURSING, '2026-09-12', '2026-09-08'));
      expect(shown).toMatch(due(NURSING, '2027-09-08'));
    },
    sight: async (see) => {
      const home = await see.text(CELIA, HOME);
      expect(home).toContain('NHS-funded nursing care From 12 June 2026.');
      expect(home).toContain('The NHS pays £267.68 a week for nursing.');
    },
    refused: async (see) => {
      // While local resolution runs, with no undue delay, there is nothing else to ask for.
      const home = await see.text(CELIA, HOME);
      expect(home).toContain('We are reviewing the decision');
      expect(home).not.toMatch(/Ask for (a|an independent) review|NHS England/);
      const page = await see.page('Ines Kaplan', OUTCOME);
      await expect(page.getByText('another PHB lead must end this stage')).toBeVisible();
      await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
      expect(await see.text('Samira Haddad', OUTCOME)).toContain('What do you decide?');
    },
  },
  '7.7': {
    clocks: async (see, { days: [letterBy, askBy] }) => {
      const shown = await see.text(OWEN, ELIGIBILITY);
      expect(shown).toMatch(done('Send the decision letter', letterBy, '2026-12-09'));
      expect(shown).toMatch(due('Deadline to ask for a review', askBy));
    },
    sight: async (see) => {
      const letter = await see.text(OWEN, LETTER);
      expect(letter).toContain('We have reviewed our decision. It has not changed.');
      expect(letter).toContain('The notes show the same needs');
      expect(letter).toContain('You can ask NHS England for an independent review.');
    },
  },
  '7.8': {
    clocks: async (see) => {
      const shown = await see.text(OWEN, ELIGIBILITY);
      expect(shown).toMatch(done('Deadline to ask for a review', '2027-06-09', '2027-01-11'));
      expect(await see.text(CELIA, HOME)).toContain('The independent review is going on');
    },
  },
  '7.9': {
    sight: async (see, { days: [paysFrom] }) => {
      const refund = await see.text(TOM, `${OURS}/refund`);
      expect(refund).toContain(`The NHS pays for the care from ${writtenDay(paysFrom)}.`);
    },
    refused: async (see) => {
      // Both periods are there to confirm. Their ends are not asked for, so no day can be in both.
      const page = await see.page(TOM, `${OURS}/refund`);
      await expect(page.getByRole('heading', { name: 'Refund for a late decision' })).toBeVisible();
      await expect(page.getByText('The last day is 11 June 2026. Both days count.')).toBeVisible();
      await expect(
        page.getByText(/^After this one: .*, from 12 June 2026 to 15 March 2027\.$/),
      ).toBeVisible();
    },
    clocks: async (see, { days: [letterBy, reviewOn] }) => {
      const shown = await see.text(OWEN, ELIGIBILITY);
      expect(shown).toMatch(due('Send the decision letter', letterBy));
      expect(shown).toMatch(due('Review continuing healthcare', reviewOn));
    },
  },
  '7.10': {
    clocks: async (see) => {
      const shown = await see.text(OWEN, ELIGIBILITY);
      expect(shown).toMatch(done('Send the decision letter', '2027-03-22', '2027-03-17'));
    },
  },
  '7.11': {
    money: async (see, { accounts }) => {
      // Both refunds are posted: together what leaves the fund.
      const shown = await see.text('Joan Marriott', `${OURS}/refund`);
      const posted = [...shown.matchAll(/Posted in the ledger £([\d,.]+)/g)].map(([, sum = '']) =>
        penceOf(sum),
      );
      expect(posted).toHaveLength(2);
      expect(accounts).toEqual([sumOf(posted), sumOf(posted)]);
    },
    clocks: async (see) => {
      const shown = await see.text(OWEN, ELIGIBILITY);
      expect(shown.match(/Status (\d+ days (left|overdue))/g)).toEqual(['Status 85 days left']);
      expect(shown).toMatch(/Review continuing healthcare Responsible .{0,60} Status 85 days left/);
    },
    refused: async (see) => {
      // Tom confirmed both periods, and cannot be the second; no day of them is offered again.
      const shown = await see.text(TOM, `${OURS}/refund`);
      expect(shown.match(/Waiting\. It is not final yet/g)).toHaveLength(2);
      expect(shown).not.toMatch(/Confirm this refund|Is this refund right/);
      expect(await see.text('Joan Marriott', `${OURS}/refund`)).toContain('Is this refund right?');
    },
  },
};

/** @param pounds such as 44,447.52 */
const penceOf = (pounds: string) => Number(pounds.replace(/[,.]/g, ''));
const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
