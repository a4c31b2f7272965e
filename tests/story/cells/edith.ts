import { expect } from '@playwright/test';
import type { RowChecks } from './cell';
import { due } from './deadline';
import { problems, typeDay } from './form';
import { writtenDay, writtenSum } from './written';

const CASE = '/practitioner/cases/{edith.caseId}';

export const EDITH: Record<string, RowChecks> = {
  '1.1': {
    clocks: async (see, { days: [acknowledgeBy, indicativeBy, reviewOn] }) => {
      const shown = await see.text('Grace Tran', `${CASE}/eligibility`);
      expect(shown).toMatch(due('Acknowledge the request', acknowledgeBy));
      expect(shown).toMatch(due('Review continuing healthcare', reviewOn));
      // No Checklist is asked of someone who is eligible.
      expect(shown).not.toContain('Start the Checklist');
      expect(shown).not.toMatch(/Reach a decision|Send the decision letter|Decide eligibility/);
      expect(await see.text('Grace Tran', CASE)).toContain(`due ${writtenDay(indicativeBy)}`);
    },
    refused: async (see) => {
      const before = await see.text('Grace Tran', '/practitioner/people/{edith.personId}/eligibility');
      const page = await see.page('Grace Tran', '/practitioner/people/{edith.personId}/eligibility/new');
      await page.getByRole('radio', { name: 'NHS continuing healthcare', exact: true }).check();
      await page.getByRole('radio', { name: 'Eligible for NHS continuing healthcare', exact: true }).check();
      await page.getByRole('radio', { name: 'Another organisation' }).check();
      await page.getByLabel('Name of the person or organisation').fill('NHS Gloucestershire');
      await typeDay(page, 'When was it decided?', ['14', '1', '2026']);
      await page.getByRole('button', { name: 'Save this decision' }).click();
      await expect(problems(page)).toContainText('Enter how you know');
      await page.getByLabel('How do you know?').fill('Their letter');
      await page.getByRole('button', { name: 'Save this decision' }).click();
      await expect(problems(page)).toContainText(/future|today/);
      expect(await see.text('Grace Tran', '/practitioner/people/{edith.personId}/eligibility')).toBe(before);
    },
    sight: async (see) => {
      expect(await see.text('Grace Tran', '/practitioner/people/{edith.personId}')).toContain(
        'Edith Marlowe',
      );
      for (const name of ['Ines Kaplan', 'Tom Ellery', 'Mina Sato'] as const)
        expect(await see.text(name, '/commissioner/people/{edith.personId}')).toContain('Edith Marlowe');
      const outside = await see.text('Carla Mendes', '/practitioner/people/{edith.personId}');
      expect(outside).toContain('Page not found');
    },
  },
  '1.2': {
    clocks: async (see) => {
      const shown = await see.text('Grace Tran', `${CASE}/eligibility`);
      expect(shown).toMatch(
        /Acknowledge the request Responsible .{0,60} Due 20 January 2026 Status Done 20 January 2026/,
      );
    },
    sight: async (see) => {
      const letter = await see.text('Grace Tran', '/practitioner/letters/{edith.letterId}');
      expect(letter).toContain('We have your request');
      expect(letter).toContain('Dear Joanna Marlowe');
      expect(await see.text('Joanna Marlowe', '/budget-holder')).toContain(
        'Edith can have a personal health budget',
      );
      const decision = await see.text('Joanna Marlowe', '/budget-holder/eligibility');
      expect(decision).toContain('NHS Gloucestershire decided this on 12 June 2023.');
    },
    refused: async (see) => {
      const record = '/practitioner/people/{edith.personId}';
      const before = await see.text('Grace Tran', record);
      const payee = await see.page('Grace Tran', `${record}/authorities/new`);
      await payee.getByLabel('Name of the representative or nominee').fill('Joanna Marlowe');
      await payee.getByLabel('Relationship to the person').selectOption({ label: 'Son or daughter' });
      await payee.getByRole('radio', { name: 'Court deputy for property and affairs' }).check();
      await payee.getByRole('checkbox', { name: 'The money' }).check();
      await typeDay(payee, 'First day they can act', ['20', '1', '2026']);
      await payee.getByRole('button', { name: 'Save' }).click();
      await expect(problems(payee)).toContainText('does not cover a direct payment by itself');
      const finding = await see.page('Grace Tran', `${record}/capacity/new`);
      await finding.getByRole('checkbox', { name: 'Agreeing to a direct payment' }).check();
      await finding.getByRole('radio', { name: 'Lacks capacity' }).check();
      await typeDay(finding, 'Date of the assessment', ['20', '1', '2026']);
      await finding.getByLabel('What does the finding rest on?').fill('She could not weigh up the choices');
      await finding.getByRole('button', { name: 'Save this finding' }).click();
      await expect(problems(finding)).toContainText(/who assessed/i);
      await finding.getByLabel('Who assessed capacity?').fill('Grace Tran');
      await finding.getByLabel('Their role').fill('Nurse');
      await finding.getByRole('button', { name: 'Save this finding' }).click();
      await expect(problems(finding)).toContainText(/who was spoken to/i);
      expect(await see.text('Grace Tran', record)).toBe(before);
    },
  },
  '1.3': {
    clocks: async (see, { days: [tellBy] }) => {
      expect(await see.text('Grace Tran', CASE)).toContain(`due ${writtenDay(tellBy)}`);
    },
    money: async (see, { sums: [total, weekly, oneOff, contingency] }) => {
      const shown = await see.text('Grace Tran', CASE);
      for (const sum of [total, weekly, oneOff, contingency]) expect(shown).toContain(writtenSum(sum));
    },
    refused: async (see) => {
      const plan = await see.text('Grace Tran', `${CASE}/plan`);
      expect(plan).toContain('You can start it when you have told the person their indicative budget.');
      expect(plan).not.toContain('Start the plan');
    },
  },
  '1.4': {
    clocks: async (see, { days: [planBy] }) => {
      expect(await see.text('Grace Tran', CASE)).toContain(`due ${writtenDay(planBy)}`);
    },
  },
};
