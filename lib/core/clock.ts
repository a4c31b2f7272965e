import { AsyncLocalStorage } from 'node:async_hooks';
import { day, type PlainDate } from './plain-date';

// The only clock. Rules never read it: commands and queries pass the day to them.
const pinned = new AsyncLocalStorage<Date>();

/** The current instant. */
export function now(): Date {
  return pinned.getStore() ?? new Date();
}

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** The service's current day, in London. */
export function todayInLondon(): PlainDate {
  return dayInLondon(now());
}

/** The day it is in London at an instant. */
export function dayInLondon(instant: Date): PlainDate {
  return day(london.format(instant));
}

const londonTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/** 3 March 2026 at 4:05pm: no space before it, as the NHS writes times. */
export function formatInstant(instant: Date): string {
  return londonTime.format(instant).replace(/\s(am|pm)$/, '$1');
}

const londonHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/** 4:05pm */
export function formatTime(instant: Date): string {
  return londonHour.format(instant).replace(/\s(am|pm)$/, '$1');
}

/** Runs `work` with the clock set to that instant. Only for the demonstration's history and for tests. */
export function runAt<T>(instant: Date, work: () => T): T {
  return pinned.run(instant, work);
}
