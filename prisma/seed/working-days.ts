import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { isWorkingDay } from '@/lib/core/working-day';

export type Holidays = ReadonlySet<PlainDate>;

/** The working day on or after a day, or the one before it if that is later than `latest`. */
export function workingDayNear(date: PlainDate, latest: PlainDate, holidays: Holidays): PlainDate {
  const after = step(date, 1, holidays);
  return after <= latest ? after : step(earlier(date, latest), -1, holidays);
}

function step(from: PlainDate, by: 1 | -1, holidays: Holidays): PlainDate {
  let day = from;
  while (!isWorkingDay(day, holidays)) day = addDays(day, by);
  return day;
}

/** The working day a number of working days before a day, which may be any day. */
export function workingDaysBefore(date: PlainDate, count: number, holidays: Holidays): PlainDate {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = step(addDays(day, -1), -1, holidays);
  return day;
}

export function earlier(one: PlainDate, other: PlainDate): PlainDate {
  if (one < other) return one;
  return other;
}

export function later(one: PlainDate, other: PlainDate): PlainDate {
  return one === earlier(one, other) ? other : one;
}
