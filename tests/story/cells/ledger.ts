import { expect } from '@playwright/test';
import type { StoryCell } from '../story-text';
import { writtenSum } from './written';

/**
 * The page of a budget with one part shows what the cell says of its accounts: agreed (what the fund gave),
 * committed, held and spent.
 * @param nth which of the accounts of the cell, from 0: a cell may say them for two days or two budgets
 */
export function expectAccounts(shown: string, { accounts }: StoryCell, nth = 0): void {
  const [agreed, committed, held, spent] = accounts.slice(nth * 4, nth * 4 + 4).map(writtenSum);
  const row = `${agreed} Committed, not paid out ${committed} Paid out, not spent ${held} Spent ${spent}`;
  expect(shown).toContain(`Agreed ${row}`);
}
