import { describe, expect, it } from 'vitest';
import { dayInLondon } from '@/lib/core/clock';
import { londonInstant, parseTimeOfDay } from '@/lib/core/london-time';
import { day } from '@/lib/core/plain-date';
import fc from '../../support/property';

describe('a time as it is typed', () => {
  it.each([
    ['16:30', '16:30'],
    ['9:05', '09:05'],
    ['16.30', '16:30'],
    [' 4:30pm ', '16:30'],
    ['4.30 PM', '16:30'],
    ['4pm', '16:00'],
    ['12am', '00:00'],
    ['12:15am', '00:15'],
    ['12pm', '12:00'],
    ['noon', '12:00'],
    ['Midnight', '00:00'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
    ['24:00', null],
    ['13pm', null],
    ['0am', null],
    ['16:60', null],
    ['16', null],
    ['1630', '16:30'],
    ['0905', '09:05'],
    ['1630 hrs', '16:30'],
    ['2460', null],
    ['930', null],
    ['4:30 p.m.', '16:30'],
    ['4 a.m.', '04:00'],
    ['4.30 P.M', '16:30'],
    ['half past four', null],
    ['constructor', null],
    ['__proto__', null],
    ['', null],
  ])('%j is %s', (typed, expected) => {
    expect(parseTimeOfDay(typed)).toBe(expected);
  });
});

function instant(date: string, time: string): string | null {
  const read = parseTimeOfDay(time);
  return (read && londonInstant(day(date), read)?.toISOString()) ?? null;
}

describe('ELI-44: the instant at which London’s clocks show a time', () => {
  it.each([
    ['2024-01-05', '16:30', '2024-01-05T16:30:00.000Z'],
    ['2024-07-05', '16:30', '2024-07-05T15:30:00.000Z'],
    ['2024-03-31', '00:59', '2024-03-31T00:59:00.000Z'],
    ['2024-03-31', '01:30', null],
    ['2024-03-31', '02:00', '2024-03-31T01:00:00.000Z'],
    ['2024-10-27', '00:59', '2024-10-26T23:59:00.000Z'],
    ['2024-10-27', '01:30', '2024-10-27T00:30:00.000Z'],
    ['2024-10-27', '02:00', '2024-10-27T02:00:00.000Z'],
    ['2024-07-01', '00:00', '2024-06-30T23:00:00.000Z'],
  ])('%s %s', (date, time, expected) => {
    expect(instant(date, time)).toBe(expected);
  });

  it('is on that day in London, whatever the day and the time', () => {
    const parts = fc.tuple(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 1_439 }));
    fc.assert(
      fc.property(parts, ([days, minutes]) => {
        const date = day(new Date(Date.UTC(2016, 0, 1 + days)).toISOString().slice(0, 10));
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const read = parseTimeOfDay(time);
        const found = read && londonInstant(date, read);
        if (found) expect(dayInLondon(found)).toBe(date);
      }),
    );
  });
});
