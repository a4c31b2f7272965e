import { expect, it } from 'vitest';
import { longDay, shortDay } from '@/lib/core/day-words';
import { day } from '@/lib/core/plain-date';

const today = day('2026-11-29');

it.each([
  ['2026-12-21', 'Monday 21 December', 'Mon 21 Dec'],
  ['2026-11-29', 'Sunday 29 November', 'Sun 29 Nov'],
  ['2027-05-09', 'Sunday 9 May 2027', '9 May 2027'],
])('%s is said with its weekday, and its year where it is another one', (date, long, short) => {
  expect([longDay(day(date), today), shortDay(day(date), today)]).toEqual([long, short]);
});
