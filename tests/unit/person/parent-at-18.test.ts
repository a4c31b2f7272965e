import { expect, it } from 'vitest';
import { birthYear } from '@/lib/core/birth-day';
import { day } from '@/lib/core/plain-date';
import { isOverAt18 } from '@/lib/person/rules/parent-at-18';

it.each([
  ['2009-01-12', '2027-01-11', false],
  ['2009-01-12', '2027-01-12', true],
  ['2008-02-29', '2026-02-28', false],
  ['2008-02-29', '2026-03-01', true],
])('PER-42: parental responsibility for who was born on %s is over on %s: %s', (born, on, isOver) => {
  expect(isOverAt18('PARENTAL_RESPONSIBILITY', day(born), day(on))).toBe(isOver);
  expect(isOverAt18('DEPUTY_HEALTH_AND_WELFARE', day(born), day(on))).toBe(false);
});

it('PER-42: it counts from the earliest birthday where only the year is known', () => {
  expect(isOverAt18('PARENTAL_RESPONSIBILITY', birthYear(2009), day('2027-01-01'))).toBe(true);
});
