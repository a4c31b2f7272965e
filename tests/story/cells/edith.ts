import { expect } from '@playwright/test';
import type { RowChecks } from './cell';
import { writtenDay, writtenSum } from './written';

const CASE = '/practitioner/cases/{edith.caseId}';

export const EDITH: Record<string, RowChecks> = {
  '1.1': {
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
