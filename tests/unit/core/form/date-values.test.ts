import { expect, it } from 'vitest';
import { dateValues } from '@/lib/core/form/date-values';
import { day } from '@/lib/core/plain-date';

it.each([
  [day('2026-03-09'), { 'on-day': '9', 'on-month': '3', 'on-year': '2026' }],
  [day('1950-12-31'), { 'on-day': '31', 'on-month': '12', 'on-year': '1950' }],
  [null, { 'on-day': '', 'on-month': '', 'on-year': '' }],
])('fills the boxes with %s', (date, boxes) => {
  expect(dateValues('on', date)).toEqual(boxes);
});
