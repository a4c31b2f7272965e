import { day, daysBetween, type PlainDate } from './plain-date';

/** Bank holidays are to be known for at least this many days ahead. */
const DAYS_AHEAD = 365;

/**
 * The day up to which the bank holidays are known: lists are published for whole years, so the end of the last one's year.
 * Due days in working days beyond it may come out too early.
 * @rule CAL-04 (docs/rules.md)
 */
export function holidaysKnownUntil(lastHoliday: PlainDate): PlainDate {
  return day(`${lastHoliday.slice(0, 4)}-12-31`);
}

/**
 * Whether the bank holidays are known for less than a year ahead: time to take the publisher's newer list.
 * @rule CAL-04 (docs/rules.md)
 */
export function areHolidaysRunningOut(knownUntil: PlainDate, today: PlainDate): boolean {
  return daysBetween(today, knownUntil) < DAYS_AHEAD;
}
