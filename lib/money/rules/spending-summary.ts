import { type Pence, pence } from '@/lib/core/money';
import { daysBetween, type PlainDate } from '@/lib/core/plain-date';

/** Both days count. `endedOn`: the last day of a budget that ended early; null for any other. */
export type BudgetAccount = {
  agreed: Pence;
  spent: Pence;
  startsOn: PlainDate;
  endsOn: PlainDate;
  endedOn: PlainDate | null;
};

export type SpendingStatus =
  | 'NOT_STARTED'
  | 'JUST_STARTED'
  | 'ON_TRACK'
  | 'SPENDING_FAST'
  | 'SPENDING_SLOWLY'
  | 'ALL_SPENT'
  | 'ENDED';

/** `percentSpent` and `percentOfTime`: whole percents, rounded down, so that 100 means all. */
export type SpendingSummary = {
  agreed: Pence;
  spent: Pence;
  left: Pence;
  percentSpent: number;
  percentOfTime: number;
  daysLeft: number;
  status: SpendingStatus;
};

/**
 * So many percentage points ahead of or behind the calendar, once the first days are over: settings of the
 * commissioner.
 */
export type SpendingThresholds = { fastPoints: number; slowPoints: number; settlingDays: number };

/**
 * A budget's spending on a day, compared with its time. Today counts as a day gone. `daysLeft` counts today
 * too and is 0 after the last day.
 * @param account agreed is more than £0
 * @rule SPE-01 (docs/rules.md)
 */
export function spendingSummary(
  account: BudgetAccount,
  today: PlainDate,
  thresholds: SpendingThresholds,
): SpendingSummary {
  const { agreed, spent } = account;
  const lastOn = lastDay(account);
  return {
    agreed,
    spent,
    left: pence(agreed - spent),
    percentSpent: wholePercent(spent, agreed),
    percentOfTime: wholePercent(daysGone(account, today), daysIn(account.startsOn, account.endsOn)),
    daysLeft: Math.max(0, daysIn(today > account.startsOn ? today : account.startsOn, lastOn)),
    status: statusOn(account, today, thresholds),
  };
}

function statusOn(account: BudgetAccount, today: PlainDate, thresholds: SpendingThresholds): SpendingStatus {
  if (today > lastDay(account)) return 'ENDED';
  if (today < account.startsOn) return 'NOT_STARTED';
  if (account.spent >= account.agreed) return 'ALL_SPENT';
  if (daysGone(account, today) <= thresholds.settlingDays) return 'JUST_STARTED';
  if (compareWithTime(account, today, thresholds.fastPoints) > 0) return 'SPENDING_FAST';
  return compareWithTime(account, today, -thresholds.slowPoints) < 0 ? 'SPENDING_SLOWLY' : 'ON_TRACK';
}

/**
 * The sign of: share spent, less share of time gone, less so many percentage points. Calculated in whole
 * numbers, so that no rounding moves a budget that is exactly on a threshold.
 */
function compareWithTime(account: BudgetAccount, today: PlainDate, points: number): number {
  const days = daysIn(account.startsOn, account.endsOn);
  const ahead = account.spent * days - account.agreed * daysGone(account, today);
  return 100 * ahead - points * account.agreed * days;
}

function lastDay({ endsOn, endedOn }: BudgetAccount): PlainDate {
  return endedOn !== null && endedOn < endsOn ? endedOn : endsOn;
}

function daysGone({ startsOn, endsOn }: BudgetAccount, today: PlainDate): number {
  return Math.max(0, Math.min(daysIn(startsOn, today), daysIn(startsOn, endsOn)));
}

function daysIn(from: PlainDate, to: PlainDate): number {
  return daysBetween(from, to) + 1;
}

function wholePercent(part: number, whole: number): number {
  return Math.max(0, Math.floor((100 * part) / whole));
}
