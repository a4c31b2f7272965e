import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { checkBudgetStartDay } from '@/lib/money/rules/budget-start-day';
import { budgetEndsOn } from '@/lib/money/rules/period';

describe('budgetEndsOn (BUD-11)', () => {
  it.each([
    ['2026-06-01', 1, '2026-06-07'],
    ['2026-06-01', 52, '2027-05-30'],
    ['2024-02-26', 1, '2024-03-03'],
  ])('from %s for %i weeks: %s', (startsOn, weeks, expected) => {
    expect(budgetEndsOn(day(startsOn), weeks)).toBe(expected);
  });
});

describe('checkBudgetStartDay (BUD-12)', () => {
  it.each([
    ['2026-03-01', 'starts-before-request'],
    ['2026-03-02', 'ok'],
    ['2027-06-16', 'ok'],
    ['2027-06-17', 'starts-too-late'],
  ])('on %s, asked for on 2 March and seen on 15 June 2026: %s', (startsOn, expected) => {
    const result = checkBudgetStartDay(day(startsOn), {
      askedOn: day('2026-03-02'),
      today: day('2026-06-15'),
      daysAhead: 366,
    });
    expect(result.ok ? 'ok' : result.error.kind).toBe(expected);
  });
});
