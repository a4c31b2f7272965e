declare const shape: unique symbol;

/** A calendar day as `YYYY-MM-DD`. It has no time and no zone, and it sorts as text. */
export type PlainDate = string & { readonly [shape]: 'plain-date' };

const DAY_MS = 86_400_000;

function midnight(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function fromMidnight(ms: number): PlainDate {
  return new Date(ms).toISOString().slice(0, 10) as PlainDate;
}

/** Brands a text as a day. Throws unless it is a calendar day of the years 1000 to 9999. */
export function day(text: string): PlainDate {
  const ms = /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || fromMidnight(ms) !== text) throw new Error(`Not a calendar day: ${text}`);
  return text as PlainDate;
}

/** The day of these three numbers, or null if there is no such day. */
export function dayFrom(year: number, month: number, dayOfMonth: number): PlainDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  try {
    return day(text);
  } catch {
    return null;
  }
}

/** `days` may be negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromMidnight(midnight(date) + days * DAY_MS);
}

/**
 * The same day of a later month, or the last day of that month (31 January + 1 month = 28 or 29 February).
 * @rule CAL-02 (docs/rules.md)
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return fromMidnight(Date.UTC(Math.floor(index / 12), index % 12, Math.min(dayOfMonth, lastDay)));
}

/** Whole days from one day to another: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((midnight(to) - midnight(from)) / DAY_MS);
}

/**
 * Completed years on a day. A person born on 29 February turns a year older on 1 March of a common year.
 * @rule CAL-03 (docs/rules.md)
 */
export function ageOn(born: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) >= born.slice(5) ? years : years - 1;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // biome-ignore format: one line

/** March 2026. @param month YYYY-MM, or a day of it */
export function formatMonth(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** 3 March 2026 */
export function formatDay(date: PlainDate): string {
  const [year, month = 1, dayOfMonth] = date.split('-').map(Number);
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}
