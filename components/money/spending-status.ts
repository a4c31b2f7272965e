import { type Pronouns, pronounsFor } from '@/lib/core/pronouns';
import type { SpendingStatus } from '@/lib/money/rules/spending-summary';

const staff: Record<SpendingStatus, string> = {
  NOT_STARTED: 'Not started yet',
  JUST_STARTED: 'Just started',
  ON_TRACK: 'On track',
  SPENDING_FAST: 'Spending faster than planned',
  SPENDING_SLOWLY: 'Spending slower than planned',
  ALL_SPENT: 'All spent',
  ENDED: 'Ended',
};

/** Spending compared with time, for staff. */
export function spendingStatus(status: SpendingStatus): string {
  return staff[status];
}

type Summary = { status: SpendingStatus; percentSpent: number; percentOfTime: number };

const shares = ({ percentSpent, percentOfTime }: Summary) =>
  `${percentSpent}% of the money is spent and ${percentOfTime}% of the time has passed.`;

const holder: Record<SpendingStatus, (about: Pronouns, summary: Summary) => string | null> = {
  NOT_STARTED: () => 'The budget has not started yet.',
  JUST_STARTED: () => null,
  ON_TRACK: ({ You, are }, summary) => `${You} ${are} on track. ${shares(summary)}`,
  SPENDING_FAST: ({ You, are }, summary) =>
    `${You} ${are} spending faster than planned. ${shares(summary)} If you are worried, talk to us.`,
  SPENDING_SLOWLY: ({ You, are, you }, summary) =>
    `${You} ${are} spending less than planned. ${shares(summary)} If ${you} ${are} not getting the right help, talk to us.`,
  ALL_SPENT: ({ they }) => `All the money is spent. If ${they} need more help, talk to us.`,
  ENDED: () => 'This budget has ended.',
};

/** The same with its reason, in plain words for the budget holder. Null if there is nothing to say. */
export function spendingStatusForHolder(summary: Summary, about: string | null): string | null {
  return holder[summary.status](pronounsFor(about), summary);
}
