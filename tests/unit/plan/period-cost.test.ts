import { describe, expect, it } from 'vitest';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import { costOfDays, costOfYear } from '@/lib/plan/rules/period-cost';

describe('BUD-02: the weeks of a year', () => {
  it.each([
    ['WEEKS_52', 2_534_220],
    ['DAYS_365', 2_541_182],
    ['WEEKS_52_18', 2_542_992],
    ['DAYS_365_25', 2_542_923],
    ['DAYS_366', 2_548_144],
  ] as const)('MO-02: 487.35 a week by %s is %i pence', (convention, expected) => {
    expect(costOfYear(pence(48_735), convention)).toBe(expected);
  });

  it('MO-01: counts 52 weeks by default', () => {
    expect(costOfYear(pence(50_000))).toBe(2_600_000);
  });
});

describe('BUD-03: part of a year by days', () => {
  it.each([
    ['MO-04', 70_000, '2022-10-01', '2023-03-31', 1_820_000],
    ['MO-05', 70_000, '2023-04-01', '2024-03-31', 3_660_000],
    ['MO-07', 61_240, '2024-01-15', '2024-03-31', 673_640],
    ['MO-08', 84_520, '2024-02-12', '2024-03-31', 591_640],
    ['one day', 70_000, '2024-02-29', '2024-02-29', 10_000],
  ])('%s: %i pence a week from %s to %s is %i', (_, weekly, startsOn, endsOn, expected) => {
    expect(costOfDays(pence(weekly), { startsOn: day(startsOn), endsOn: day(endsOn) })).toBe(expected);
  });

  it('a period that ends before it starts is a fault', () => {
    const period = { startsOn: day('2024-03-02'), endsOn: day('2024-03-01') };
    expect(() => costOfDays(pence(70_000), period)).toThrow();
  });
});
