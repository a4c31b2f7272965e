import { describe, expect, it } from 'vitest';
import { addDays, addMonths, ageOn, day, dayFrom, daysBetween, formatDay } from '@/lib/core/plain-date';
import fc from '../../support/property';

describe('day', () => {
  it.each(['2023-02-29', '2024-13-01', '2024-1-1', '0999-12-31', '2024-01-01T00:00', ''])(
    'refuses %j',
    (text) => {
      expect(() => day(text)).toThrow();
    },
  );

  it('takes three numbers, or none', () => {
    expect(dayFrom(2024, 2, 29)).toBe('2024-02-29');
    expect(dayFrom(2023, 2, 29)).toBeNull();
  });

  it('writes itself out', () => {
    expect(formatDay(day('2026-03-03'))).toBe('3 March 2026');
  });

  it('counts back what it counted on', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        expect(daysBetween(day('2024-02-29'), addDays(day('2024-02-29'), days))).toBe(days);
      }),
    );
  });
});

describe('CAL-02: months keep the day or take the last one', () => {
  it.each([
    ['CK-11', '2023-11-30', 3, '2024-02-29'],
    ['CK-13', '2024-01-31', 3, '2024-04-30'],
    ['CK-19', '2023-08-31', 6, '2024-02-29'],
    ['CK-20', '2023-09-30', 6, '2024-03-30'],
    ['a year back', '2024-02-29', -12, '2023-02-28'],
  ])('%s: %s and %i months is %s', (_, from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });
});

describe('CAL-03: age in completed years', () => {
  it.each([
    ['2008-06-15', '2024-06-14', 15],
    ['2008-06-15', '2024-06-15', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-29', 16],
  ])('born %s, on %s: %i', (born, on, age) => {
    expect(ageOn(day(born), day(on))).toBe(age);
  });
});
