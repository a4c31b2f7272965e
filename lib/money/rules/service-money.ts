import { type Pence, pence, scalePence } from '@/lib/core/money';
import { addDays, daysBetween, type PlainDate } from '@/lib/core/plain-date';

/** One line of a plan, and what was spent on it. */
export type ServiceLine = {
  cost: 'WEEKLY' | 'ONE_OFF';
  /** Each week, or once. */
  amount: Pence;
  spent: Pence;
  /** The last day that was paid for; null: nothing was. */
  lastPaidOn: PlainDate | null;
};

type Period = { startsOn: PlainDate; endsOn: PlainDate };

export type ServiceMoney = {
  agreed: Pence;
  /** Below £0 where more was spent than was agreed for it. */
  left: Pence;
  status: 'NOT_USED' | 'USED' | 'ENOUGH' | 'RUNNING_LOW' | 'PART_USED';
  /** Of what is paid each week: for how many weeks the rest is enough, and how many there are. */
  weeks: { covered: number; needed: number } | null;
};

const DAYS_A_WEEK = 7;

/** Of what is paid once, so small a part that is left counts as nothing: one in this many. */
const SMALL_REST = 20;

const isUsed = (left: Pence, agreed: Pence) => left <= 0 || left * SMALL_REST <= agreed;

/**
 * What is agreed, left and enough of one service of a budget. A weekly service has its amount for each day of
 * the budget; the rest covers weeks from the day after the last one paid. Whether it is enough is decided on
 * days, before anything is rounded.
 * @rule SPE-05 (docs/rules.md)
 */
export function serviceMoney(
  { cost, amount, spent, lastPaidOn }: ServiceLine,
  { startsOn, endsOn }: Period,
): ServiceMoney {
  const days = daysBetween(startsOn, endsOn) + 1;
  const agreed = cost === 'WEEKLY' ? scalePence(amount, days, DAYS_A_WEEK) : amount;
  const left = pence(agreed - spent);
  const weekly = cost === 'WEEKLY' && amount > 0;
  if (left <= 0 || spent === 0 || !weekly) {
    const status = isUsed(left, agreed) ? 'USED' : spent === 0 ? 'NOT_USED' : 'PART_USED';
    return { agreed, left, status, weeks: null };
  }
  const from = lastPaidOn ? addDays(lastPaidOn, 1) : startsOn;
  const daysNeeded = Math.max(0, daysBetween(from, endsOn) + 1);
  const isEnough = left * DAYS_A_WEEK >= amount * daysNeeded;
  const weeks = {
    covered: Math.round(left / amount),
    needed: Math.round(daysNeeded / DAYS_A_WEEK),
  };
  return { agreed, left, status: isEnough ? 'ENOUGH' : 'RUNNING_LOW', weeks };
}
