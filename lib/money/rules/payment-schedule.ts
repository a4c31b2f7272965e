import { type Pence, pence, scalePence, sumPence } from '@/lib/core/money';
import { addDays, daysBetween, type PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';
import { isWorkingDay } from '@/lib/core/working-day';
import { costOfDays } from '@/lib/plan/rules/period-cost';
import { type InstalmentRefusal, instalmentDates, instalments, type PaymentCycle } from './instalments';

/** What is paid out over a budget. */
export type ScheduledPart = {
  amount: Pence;
  /** Null where it is not known how much of the part is weekly: then all of it is spread by days. */
  weekly: Pence | null;
  startsOn: PlainDate;
  endsOn: PlainDate;
};

/** The bank holidays that are known, and the last day for which they are. */
export type KnownHolidays = { holidays: ReadonlySet<PlainDate>; knownUntil: PlainDate };

/** A payment that a schedule asks for, both days counting. */
export type ScheduledPayment = {
  startsOn: PlainDate;
  endsOn: PlainDate;
  /** The money is in the account. */
  dueOn: PlainDate;
  amount: Pence;
  /** Bank holidays are not known so far ahead: the day may move. */
  isProvisional: boolean;
};

type Days = { startsOn: PlainDate; endsOn: PlainDate };

/** A last month or quarter that lacks no more days than this counts as a whole one. */
const WHOLE_DAYS = 6;

/**
 * Every payment of a part in advance, with its day and amount. What is weekly is paid for the days that each
 * payment covers, by months and quarters in equal parts where they are whole; what is paid once goes with the
 * first. The last one takes the difference, so that all of them add up to the part.
 * @rule BUD-15 (docs/rules.md)
 */
export function paymentSchedule(
  part: ScheduledPart,
  cycle: PaymentCycle,
  known: KnownHolidays,
): Result<ScheduledPayment[], InstalmentRefusal> {
  const { startsOn, endsOn, amount } = part;
  const weekly = part.weekly === null ? amount : costOfDays(part.weekly, part);
  const spread = pence(Math.min(weekly, amount));
  if (spread === 0) return ok([{ startsOn, endsOn, ...payDay(startsOn, cycle, known), amount }]);
  const periods = instalmentDates(cycle, startsOn, endsOn).map(({ paidOn, coversTo, runsPastEnd }) => ({
    startsOn: paidOn,
    endsOn: runsPastEnd ? endsOn : coversTo,
  }));
  const once = amount - spread;
  const amounts = amountsOf(spread, { periods, part, cycle });
  if (!amounts.ok) return amounts;
  return ok(
    amounts.value.map((regular, place) => ({
      ...(periods[place] ?? { startsOn, endsOn }),
      ...payDay(periods[place]?.startsOn ?? startsOn, cycle, known),
      amount: pence(place === 0 ? regular + once : regular),
    })),
  );
}

type Spread = { periods: readonly Days[]; part: ScheduledPart; cycle: PaymentCycle };

function amountsOf(spread: Pence, { periods, part, cycle }: Spread): Result<Pence[], InstalmentRefusal> {
  const count = periods.length;
  if (isEqual(periods, cycle)) return instalments(spread, count);
  const ofDays = (days: Days) =>
    part.weekly === null ? scalePence(spread, lengthOf(days), lengthOf(part)) : costOfDays(part.weekly, days);
  const before = periods.slice(0, -1).map(ofDays);
  const last = pence(spread - sumPence(before));
  return last > 0 && before.every((one) => one > 0)
    ? ok([...before, last])
    : fail({ kind: 'too-small-to-split', count });
}

/** Months differ in their days and are paid alike, unless the last one is cut short. */
function isEqual(periods: readonly Days[], cycle: PaymentCycle): boolean {
  if (cycle === 'ONE_OFF') return true;
  if (cycle === 'FOUR_WEEKLY') return false;
  const [last] = periods.slice(-1);
  const wholeDays = cycle === 'MONTHLY' ? 28 : 90;
  return last !== undefined && lengthOf(last) >= wholeDays - WHOLE_DAYS;
}

function lengthOf({ startsOn, endsOn }: Days): number {
  return daysBetween(startsOn, endsOn) + 1;
}

/** A day that is no banking day is paid on the banking day before, a single payment on the one after. */
function payDay(firstDay: PlainDate, cycle: PaymentCycle, { holidays, knownUntil }: KnownHolidays) {
  const step = cycle === 'ONE_OFF' ? 1 : -1;
  let dueOn = firstDay;
  while (!isWorkingDay(dueOn, holidays)) dueOn = addDays(dueOn, step);
  return { dueOn, isProvisional: firstDay > knownUntil };
}

/**
 * The payments of a schedule that are left where payments stop after a day: the one that runs over it is cut
 * to the days up to it, and its amount with them.
 * @rule NOT-07 (docs/rules.md)
 */
export function untilStop(
  schedule: readonly ScheduledPayment[],
  lastDay: PlainDate | null,
): ScheduledPayment[] {
  if (lastDay === null) return [...schedule];
  return schedule
    .filter(({ startsOn }) => startsOn <= lastDay)
    .map((one) => {
      if (one.endsOn <= lastDay) return one;
      const cut = { startsOn: one.startsOn, endsOn: lastDay };
      return { ...one, ...cut, amount: scalePence(one.amount, lengthOf(cut), lengthOf(one)) };
    });
}

/**
 * What a change of the weekly amount adds for days, both counting, or takes away: for days that were paid
 * before the change was agreed it goes with the next payment.
 * @rule BUD-16 (docs/rules.md)
 */
export function changeForDays(weekly: { before: Pence; after: Pence }, days: Days): Pence {
  const difference = weekly.after - weekly.before;
  const size = scalePence(pence(Math.abs(difference)), lengthOf(days), 7);
  return pence(difference < 0 ? -size : size);
}

/** A payment that is there, as far as its days go. */
export type CoveredDays = Days;

/**
 * The payments of a schedule that are due within some days or before, and none of the days of which are in a
 * payment that was proposed.
 * @rule BUD-17 (docs/rules.md)
 */
export function missedPayments(
  schedule: readonly ScheduledPayment[],
  there: readonly CoveredDays[],
  dueBy: PlainDate,
): ScheduledPayment[] {
  return schedule.filter((one) => one.dueOn <= dueBy && !isCovered(one, there));
}

/** Whether a payment covers a day of a scheduled one. */
export function isCovered({ startsOn, endsOn }: Days, there: readonly CoveredDays[]): boolean {
  return there.some((other) => other.startsOn <= endsOn && other.endsOn >= startsOn);
}
