import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { checkSpending, mostToSpend, paidOfTheirOwn } from '@/lib/money/rules/ledger-spending';

const period = { startsOn: day('2025-04-01'), endsOn: day('2026-03-31') };

function outcome(amount: number, spentOn = '2025-06-01', left = 10_000, today = '2026-06-30'): string {
  const result = checkSpending(
    { amount: pence(amount), spentOn: day(spentOn) },
    period,
    pence(left),
    day(today),
  );
  return result.ok ? 'posted' : result.error.kind;
}

describe('LED-07: spending', () => {
  it.each([
    [1, 'posted'],
    [0, 'amount-not-positive'],
    [-1, 'amount-not-positive'],
  ])('%i pence: %s', (amount, expected) => {
    expect(outcome(amount)).toBe(expected);
  });

  it.each([
    ['2025-03-31', '2026-06-30', 'outside-period'],
    ['2025-04-01', '2026-06-30', 'posted'],
    ['2026-03-31', '2026-06-30', 'posted'],
    ['2026-04-01', '2026-06-30', 'outside-period'],
    ['2025-06-15', '2025-06-15', 'posted'],
    ['2025-06-16', '2025-06-15', 'spent-in-future'],
  ])('spent on %s, seen on %s: %s', (spentOn, today, expected) => {
    expect(outcome(100, spentOn, 10_000, today)).toBe(expected);
  });

  it.each([
    [2_550, 'posted'],
    [2_549, 'over-left'],
  ])('2550 pence out of %i: %s', (left, expected) => {
    expect(outcome(2_550, '2025-06-01', left)).toBe(expected);
  });
});

describe('LED-10: more than was paid so far', () => {
  const money = { committed: pence(100), held: pence(40) };

  it.each([
    ['DIRECT_PAYMENT', 140],
    ['THIRD_PARTY', 40],
    ['NOTIONAL', 100],
  ] as const)('%s: at most %i', (way, most) => {
    expect(mostToSpend(way, money)).toBe(most);
  });

  it('is owed to the person until the next payment', () => {
    expect(paidOfTheirOwn(pence(-30))).toBe(30);
    expect(paidOfTheirOwn(pence(30))).toBe(0);
    expect(mostToSpend('DIRECT_PAYMENT', { committed: pence(100), held: pence(-30) })).toBe(70);
  });
});
