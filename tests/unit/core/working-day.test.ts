import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { addWorkingDays, isWorkingDay } from '@/lib/core/working-day';

const holidays = new Set(['2022-06-02', '2022-06-03', '2023-05-08', '2024-12-25', '2024-12-26'].map(day));

describe('CAL-01: working days', () => {
  it.each([
    ['CK-07', '2024-12-24', 2, '2024-12-30'],
    ['CK-08', '2022-06-01', 2, '2022-06-07'],
    ['CK-10', '2023-05-05', 2, '2023-05-10'],
    ['from a Saturday', '2024-03-02', 1, '2024-03-04'],
    ['over a weekend', '2024-03-01', 1, '2024-03-04'],
    ['none', '2024-03-02', 0, '2024-03-02'],
  ])('%s: %s and %i working days is %s', (_, from, count, expected) => {
    expect(addWorkingDays(day(from), count, holidays)).toBe(expected);
  });

  it.each([
    ['2024-12-24', true],
    ['2024-12-25', false],
    ['2024-12-28', false],
    ['2024-12-29', false],
    ['1999-12-31', true],
    ['2000-01-01', false],
  ])('%s is a working day: %s', (date, expected) => {
    expect(isWorkingDay(day(date), holidays)).toBe(expected);
  });

  it.each([-1, 1.5])('counting %s days is a fault', (count) => {
    expect(() => addWorkingDays(day('2024-01-01'), count, holidays)).toThrow();
  });
});
