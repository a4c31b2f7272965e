import { addDays, day, daysBetween, type PlainDate } from './plain-date';

const A_MONDAY = day('2024-01-01');

/**
 * Whether a day is Monday to Friday and no bank holiday of England and Wales.
 * @param holidays the bank holidays around that day; the caller loads them, because they change by
 * proclamation
 * @rule CAL-01 (docs/rules.md)
 */
export function isWorkingDay(date: PlainDate, holidays: ReadonlySet<PlainDate>): boolean {
  const weekday = ((daysBetween(A_MONDAY, date) % 7) + 7) % 7;
  return weekday < 5 && !holidays.has(date);
}

/**
 * The working day that is `count` working days after a day. The day itself does not count.
 * @param count 0 or more; 0 gives the day itself
 * @rule CAL-01 (docs/rules.md)
 */
export function addWorkingDays(date: PlainDate, count: number, holidays: ReadonlySet<PlainDate>): PlainDate {
  if (!Number.isInteger(count) || count < 0) throw new Error(`Not a number of working days: ${count}`);
  let reached = date;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, holidays)) left -= 1;
  }
  return reached;
}
