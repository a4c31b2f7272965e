import { day, daysBetween, type PlainDate } from './plain-date';

/** Bank holidays should be known for at least this many days ahead. */
const DAYS_AHEAD = 365;

/**
 * The last day for which bank holidays are known. Lists are published for whole years, so it ends the last
 * one's year. Later due days in working days may come out too early.
 * @rule CAL-04 (docs/rules.md)
 */
export function holidaysKnownUntil(lastHoliday: PlainDate): PlainDate {
  return day(`${lastHoliday.slice(0, 4)}-12-31`);
}

/**
 * Whether bank holidays are known for less than a year ahead, so that the newer list must be loaded.
 * @rule CAL-04 (docs/rules.md)
 */
export function areHolidaysRunningOut(knownUntil: PlainDate, today: PlainDate): boolean {
  return daysBetween(today, knownUntil) < DAYS_AHEAD;
}
