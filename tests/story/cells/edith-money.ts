import { expect } from '@playwright/test';
import { day, daysBetween } from '@/lib/core/plain-date';
import type { RowChecks } from './cell';
import { expectAccounts } from './ledger';
import { writtenDay, writtenSum } from './written';

const GRACE = 'Grace Tran';
const TOM = 'Tom Ellery';
const CASE = '/practitioner/cases/{edith.caseId}';
const BUDGET = '/commissioner/budgets/{edith.budgetId}';

/** The plan with its money, the direct payment and what is spent of it. */
export const EDITH_MONEY: Record<string, RowChecks> = {
  '1.5': {
    money: async (see, { sums: [planned, above] }) => {
      const plan = await see.text(GRACE, `${CASE}/plan`);
      expect(plan).toContain(writtenSum(planned));
      expect(plan).toContain(writtenSum(above));
    },
  },
  '1.6': {
    clocks: async (see, { days: [decideBy] }) => {
      expect(await see.text(GRACE, CASE)).toContain(`due ${writtenDay(decideBy)}`);
    },
  },
  '1.7': {
    money: async (see, { sums: [agreed] }) => {
      expect(await see.text(GRACE, CASE)).toContain(writtenSum(agreed));
    },
  },
  '1.9': {
    money: async (see, cell) => {
      expectAccounts(await see.text(TOM, BUDGET), cell);
      const schedule = await see.text(TOM, `${BUDGET}/schedule/{edith.allocationId}`);
      const [first = '', last = '', none = ''] = cell.days;
      expect(schedule).toContain('13 payments, £43,471.04 in all');
      expect(schedule).toContain(`${writtenDay(first)} `);
      expect(schedule).toContain(writtenDay(last));
      // Four weeks after the last one, and not asked for.
      expect(daysBetween(day(last), day(none))).toBe(28);
      expect(schedule).not.toContain(writtenDay(none));
    },
  },
  '1.10': {
    refused: async (see) => {
      const payment = '/commissioner/payments/{edith.paymentId}';
      for (const name of [TOM, 'Joan Marriott'] as const) {
        const page = await see.page(name, payment);
        await expect(page.getByRole('button', { name: /release|approve/i })).toHaveCount(0);
      }
      const page = await see.page('Lee Whitcombe', payment);
      await expect(page.getByRole('button', { name: /release/i })).toHaveCount(1);
    },
  },
  '1.11': {
    money: async (see, cell) => {
      expectAccounts(await see.text(TOM, BUDGET), cell);
      const home = await see.text('Joanna Marlowe', '/budget-holder');
      for (const sum of cell.sums) expect(home).toContain(writtenSum(sum));
      for (const on of cell.days) expect(home).toContain(writtenDay(on).replace(/ \d{4}$/, ''));
    },
  },
  '1.13': {
    money: async (see, { sums: [spent, paid] }) => {
      const shown = await see.text(TOM, BUDGET);
      expect(shown).toContain(writtenSum(spent));
      expect(shown).toContain(writtenSum(paid));
    },
  },
  '1.15': {
    money: async (see, cell) => {
      expectAccounts(await see.text(TOM, BUDGET), cell);
    },
  },
};
