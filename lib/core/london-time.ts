import type { PlainDate } from './plain-date';

/** A time of day in London as `HH:MM`, from 00:00 to 23:59. */
declare const shape: unique symbol;
export type TimeOfDay = string & { readonly [shape]: 'time-of-day' };

const HOUR_MS = 3_600_000;

const TYPED = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:(a|p)\.?\s?m\.?)?$/;
const FOUR_DIGITS = /^(\d{2})(\d{2})(?: ?(?:hrs?|hours))?$/;

/**
 * Reads a time as a person types it: 16:30, 16.30, 1630, 4:30pm, 4 p.m., noon or midnight (the start of a
 * day).
 * @returns null if it is not a time; one or two bare digits are not one
 */
export function parseTimeOfDay(typed: string): TimeOfDay | null {
  const text = typed.trim().toLowerCase();
  const named = NAMED.get(text);
  if (named) return named as TimeOfDay;
  const [, hour, minute, half] = FOUR_DIGITS.exec(text) ?? TYPED.exec(text) ?? [];
  return hour !== undefined && (minute !== undefined || half !== undefined)
    ? timeOf(hour, minute, half)
    : null;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['midday', '12:00'],
  ['noon', '12:00'],
  ['midnight', '00:00'],
]);

function timeOf(hour: string, minute = '00', half?: string): TimeOfDay | null {
  const hours = half ? twelveHours(Number(hour), half) : Number(hour);
  if (hours === null || hours > 23 || Number(minute) > 59) return null;
  return `${String(hours).padStart(2, '0')}:${minute}` as TimeOfDay;
}

function twelveHours(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * The instant at which clocks in London show a day and a time. The hour that comes twice in autumn means the
 * first.
 * @returns null for the hour that is left out in spring
 * @rule ELI-44 (docs/rules.md)
 */
export function londonInstant(date: PlainDate, time: TimeOfDay): Date | null {
  const asWinter = Date.parse(`${date}T${time}:00Z`);
  const instants = [new Date(asWinter - HOUR_MS), new Date(asWinter)];
  return instants.find((instant) => london.format(instant) === `${date} ${time}`) ?? null;
}
