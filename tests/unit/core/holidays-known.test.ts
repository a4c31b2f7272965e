import { describe, expect, it } from 'vitest';
import { areHolidaysRunningOut, holidaysKnownUntil } from '@/lib/core/holidays-known';
import { day } from '@/lib/core/plain-date';

describe('CAL-04: until when bank holidays are known', () => {
  it('is the end of the last year on the list', () => {
    expect(holidaysKnownUntil(day('2027-12-28'))).toBe('2027-12-31');
  });

  it.each([
    ['2026-12-31', false],
    ['2027-01-01', true],
    ['2027-12-31', true],
    ['2028-01-01', true],
    ['2020-01-01', false],
  ])('seen on %s they are running out: %s', (today, expected) => {
    expect(areHolidaysRunningOut(day('2027-12-31'), day(today))).toBe(expected);
  });
});
