import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { type BudgetAccount, spendingSummary } from '@/lib/money/rules/spending-summary';

/** A hundred days, so that a day is one percent: 1 January to 10 April 2026. */
const account: BudgetAccount = {
  agreed: pence(10_000),
  spent: pence(5_000),
  startsOn: day('2026-01-01'),
  endsOn: day('2026-04-10'),
  endedOn: null,
};
const thresholds = { fastPoints: 10, slowPoints: 20, settlingDays: 28 };
const on = (today: string, change: Partial<BudgetAccount> = {}) =>
  spendingSummary({ ...account, ...change }, day(today), thresholds);
const halfway = '2026-02-19';

describe('SPE-01: spending compared with time', () => {
  it('counts both ends and today', () => {
    expect(on(halfway)).toEqual({
      agreed: 10_000,
      spent: 5_000,
      left: 5_000,
      percentSpent: 50,
      percentOfTime: 50,
      daysLeft: 51,
      status: 'ON_TRACK',
    });
  });

  it.each([
    ['2025-12-31', 0, 100, 'NOT_STARTED'],
    ['2026-01-01', 1, 100, 'JUST_STARTED'],
    ['2026-01-28', 28, 73, 'JUST_STARTED'],
    ['2026-01-29', 29, 72, 'SPENDING_FAST'],
    ['2026-04-10', 100, 1, 'SPENDING_SLOWLY'],
    ['2026-04-11', 100, 0, 'ENDED'],
  ])('on %s: %i %% of time, %i days left, %s', (today, percentOfTime, daysLeft, status) => {
    expect(on(today)).toMatchObject({ percentOfTime, daysLeft, status });
  });

  it.each([
    [6_000, 'ON_TRACK'],
    [6_001, 'SPENDING_FAST'],
    [3_001, 'ON_TRACK'],
    [3_000, 'ON_TRACK'],
    [2_999, 'SPENDING_SLOWLY'],
    [9_999, 'SPENDING_FAST'],
    [10_000, 'ALL_SPENT'],
  ])('halfway with %i of 10000 pence spent: %s', (spent, status) => {
    expect(on(halfway, { spent: pence(spent) }).status).toBe(status);
  });

  it('never shows 100 percent for almost all', () => {
    expect(on(halfway, { spent: pence(9_999) }).percentSpent).toBe(99);
    expect(on(halfway, { spent: pence(9_999) }).left).toBe(1);
  });

  it('ends with the day it was ended early', () => {
    const endedOn = day('2026-02-19');
    expect(on('2026-02-19', { endedOn })).toMatchObject({ status: 'ON_TRACK', daysLeft: 1 });
    expect(on('2026-02-20', { endedOn })).toMatchObject({ status: 'ENDED', daysLeft: 0 });
  });

  it('is not made longer by an end recorded later', () => {
    expect(on('2026-04-11', { endedOn: day('2026-05-01') }).status).toBe('ENDED');
  });

  it("takes the commissioner's own thresholds", () => {
    const strict = { fastPoints: 0, slowPoints: 0, settlingDays: 0 };
    expect(spendingSummary({ ...account, spent: pence(5_001) }, day(halfway), strict).status).toBe(
      'SPENDING_FAST',
    );
    expect(spendingSummary(account, day('2026-01-01'), strict).status).toBe('SPENDING_FAST');
  });
});
