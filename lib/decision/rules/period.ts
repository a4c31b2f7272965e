import { addDays, addMonths, day, type PlainDate } from '@/lib/core/plain-date';

/** The periods of figures. The first is the default. */
export const PERIODS = ['12-months', 'this-quarter', 'last-quarter', 'this-year', 'last-year'] as const;
export type PeriodKey = (typeof PERIODS)[number];

/** Both days inclusive. */
export type Period = { from: PlainDate; to: PlainDate };

/** Reads a period from an address. An unknown one is the last 12 months. */
export function readPeriod(sent: string | string[] | undefined): PeriodKey {
  return PERIODS.find((period) => period === sent) ?? '12-months';
}

/**
 * The days of a period. Years start on 1 April, and quarters follow them. A period that has not ended ends
 * today.
 */
export function periodDays(period: PeriodKey, today: PlainDate): Period {
  const quarter = quarterOf(today);
  const year = yearOf(today);
  switch (period) {
    case '12-months':
      return { from: addDays(addMonths(today, -12), 1), to: today };
    case 'this-quarter':
      return { from: quarter, to: today };
    case 'last-quarter':
      return { from: addMonths(quarter, -3), to: addDays(quarter, -1) };
    case 'this-year':
      return { from: year, to: today };
    case 'last-year':
      return { from: addMonths(year, -12), to: addDays(year, -1) };
  }
}

function quarterOf(date: PlainDate): PlainDate {
  const first = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1;
  return day(`${date.slice(0, 5)}${String(first).padStart(2, '0')}-01`);
}

function yearOf(date: PlainDate): PlainDate {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '04-01' ? 1 : 0);
  return day(`${year}-04-01`);
}
