import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { checkBudgetStartDay } from '@/lib/money/rules/budget-start-day';
import { budgetEndsOn } from '@/lib/plan/rules/period';

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

  it('ADU-03: not before the person is eligible, where that is after the request', () => {
    const between = { askedOn: day('2026-10-26'), today: day('2026-12-11'), daysAhead: 366 };
    const careFrom = day('2027-01-12');
    const start = (startsOn: string) => checkBudgetStartDay(day(startsOn), { ...between, careFrom });
    expect(start('2027-01-11')).toEqual({ ok: false, error: { kind: 'starts-before-care', careFrom } });
    expect(start('2027-01-12').ok).toBe(true);
    const earlier = { ...between, careFrom: day('2023-06-12') };
    expect(checkBudgetStartDay(day('2026-11-01'), earlier).ok).toBe(true);
  });
});
