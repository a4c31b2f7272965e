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
