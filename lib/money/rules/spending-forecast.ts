import { type Pence, pence, scalePence } from '@/lib/core/money';
import { addDays, daysBetween, type PlainDate } from '@/lib/core/plain-date';
import type { ServiceLine } from './service-money';

/** A service with its name and what is left of what was agreed for it. */
export type ForecastLine = ServiceLine & { name: string; left: Pence };

type Period = { startsOn: PlainDate; endsOn: PlainDate };

/** How the end of one service was worked out. */
export type ForecastPart = {
  name: string;
  /** PACE: as fast as until now; PLAN: as planned from now on; REST: what is left stays. */
  by: 'PACE' | 'PLAN' | 'REST';
  /** Left at the end; below £0 where it is not enough. */
  left: Pence;
};

export type SpendingForecast = {
  /** Left on the last day, to £100; below £0 where the money is not enough. */
  left: Pence;
  /** The least and the most that it could be, to £100 outwards. */
  least: Pence;
  most: Pence;
  /** To the penny. */
  parts: ForecastPart[];
};

const HUNDRED_POUNDS = 10_000;
const DAYS_A_WEEK = 7;

/**
 * What is left at the end of a budget if it goes on as until now. A weekly service goes on at its own pace
 * from the day after the last one paid; one that is not used yet is used as planned from today on; of what is
 * paid once, the rest stays. The range: each weekly service at its pace or as planned, whichever takes less
 * or more; what is not used at all is used up or never used.
 * @rule SEE-03 (docs/rules.md)
 */
export function spendingForecast(
  lines: readonly ForecastLine[],
  period: Period,
  today: PlainDate,
): SpendingForecast {
  const ends = lines.map((line) => endOf(line, period, today));
  const sum = (of: (end: LineEnd) => number) => ends.reduce((total, end) => total + of(end), 0);
  return {
    left: toHundred(
      sum(({ left }) => left),
      Math.round,
    ),
    least: toHundred(
      sum(({ least }) => least),
      Math.floor,
    ),
    most: toHundred(
      sum(({ most }) => most),
      Math.ceil,
    ),
    parts: ends.map(({ name, by, left }) => ({ name, by, left })),
  };
}

type LineEnd = ForecastPart & { least: number; most: number };

function endOf(line: ForecastLine, period: Period, today: PlainDate): LineEnd {
  const { name, cost, spent, left, amount } = line;
  const isWeekly = cost === 'WEEKLY' && amount > 0;
  if (left <= 0) return { name, by: 'REST', left, least: left, most: left };
  if (isWeekly && spent > 0) return endOfWeekly(line, period);
  if (!isWeekly) return { name, by: 'REST', left, least: 0, most: left };
  const planned = pence(
    left - planOf(line, today < period.startsOn ? period.startsOn : today, period.endsOn),
  );
  const end = pence(Math.max(0, planned));
  return { name, by: 'PLAN', left: end, least: 0, most: left };
}

function endOfWeekly(line: ForecastLine, { startsOn, endsOn }: Period): LineEnd {
  const { name, spent, left, lastPaidOn } = line;
  const from = addDays(lastPaidOn ?? startsOn, 1);
  const [paidDays, restDays] = [Math.max(1, daysBetween(startsOn, from)), daysFrom(from, endsOn)];
  const atPace = pence(left - scalePence(spent, restDays, paidDays));
  const asPlanned = pence(left - planOf(line, from, endsOn));
  const [least, most] = [Math.min(atPace, asPlanned), Math.max(atPace, asPlanned)];
  return { name, by: 'PACE', left: atPace, least, most };
}

/** What a weekly service costs from a day to the end, as planned. */
function planOf({ amount }: ForecastLine, from: PlainDate, endsOn: PlainDate): Pence {
  return scalePence(amount, daysFrom(from, endsOn), DAYS_A_WEEK);
}

function daysFrom(from: PlainDate, endsOn: PlainDate): number {
  return Math.max(0, daysBetween(from, endsOn) + 1);
}

function toHundred(amount: number, round: (value: number) => number): Pence {
  return pence(round(amount / HUNDRED_POUNDS) * HUNDRED_POUNDS + 0);
}
