import { day, daysBetween, formatDay, type PlainDate } from './plain-date';

const MONDAY = day('2024-01-01');
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Monday 21 December, with the year where it is another one than that of today. */
export function longDay(date: PlainDate, today: PlainDate): string {
  const words = formatDay(date);
  return `${weekdayOf(date)} ${isOtherYear(date, today) ? words : words.slice(0, -5)}`;
}

/** Mon 21 Dec, and 9 May 2027 where the year is another one: for the end of a row. */
export function shortDay(date: PlainDate, today: PlainDate): string {
  const [number = '', month = '', year = ''] = formatDay(date).split(' ');
  const short = `${number} ${month.slice(0, 3)}`;
  return isOtherYear(date, today) ? `${short} ${year}` : `${weekdayOf(date).slice(0, 3)} ${short}`;
}

function weekdayOf(date: PlainDate): string {
  return DAYS[((daysBetween(MONDAY, date) % 7) + 7) % 7] ?? '';
}

function isOtherYear(date: PlainDate, today: PlainDate): boolean {
  return date.slice(0, 4) !== today.slice(0, 4);
}
