import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { type PeriodKey, periodDays, readPeriod } from '@/lib/decision/rules/period';

describe('the days of a period', () => {
  it.each<[PeriodKey, string, string, string]>([
    ['12-months', '2026-02-10', '2025-02-11', '2026-02-10'],
    ['12-months', '2024-02-29', '2023-03-01', '2024-02-29'],
    ['this-quarter', '2026-02-10', '2026-01-01', '2026-02-10'],
    ['this-quarter', '2026-04-01', '2026-04-01', '2026-04-01'],
    ['last-quarter', '2026-02-10', '2025-10-01', '2025-12-31'],
    ['last-quarter', '2026-12-31', '2026-07-01', '2026-09-30'],
    ['this-year', '2026-03-31', '2025-04-01', '2026-03-31'],
    ['this-year', '2026-04-01', '2026-04-01', '2026-04-01'],
    ['last-year', '2026-03-31', '2024-04-01', '2025-03-31'],
    ['last-year', '2026-04-01', '2025-04-01', '2026-03-31'],
  ])('%s seen on %s: %s to %s', (period, today, from, to) => {
    expect(periodDays(period, day(today))).toEqual({ from, to });
  });

  it.each([
    ['last-year', 'last-year'],
    ['next-year', '12-months'],
    [['last-year', 'this-year'], '12-months'],
    [undefined, '12-months'],
  ])('an address that says %j is %s', (sent, expected) => {
    expect(readPeriod(sent)).toBe(expected);
  });
});
