type Status =
  | 'NOT_STARTED'
  | 'JUST_STARTED'
  | 'ON_TRACK'
  | 'SPENDING_FAST'
  | 'SPENDING_SLOWLY'
  | 'ALL_SPENT'
  | 'ENDED';

const staff: Record<Status, string> = {
  NOT_STARTED: 'Not started yet',
  JUST_STARTED: 'In its first four weeks',
  ON_TRACK: 'On track',
  SPENDING_FAST: 'Spending faster than time',
  SPENDING_SLOWLY: 'Spending slower than time',
  ALL_SPENT: 'All spent',
  ENDED: 'Ended',
};

/** How spending stands against time, for staff. */
export function spendingStatus(status: Status): string {
  return staff[status];
}

const holder: Record<Status, string | null> = {
  NOT_STARTED: 'It has not started yet.',
  JUST_STARTED: null,
  ON_TRACK: 'You are on track.',
  SPENDING_FAST: 'You are spending faster than planned. If you are worried, talk to your contact.',
  SPENDING_SLOWLY:
    'You are spending less than planned. If you cannot get the help you need, talk to your contact.',
  ALL_SPENT: 'All of it is spent. If you need more help, talk to your contact.',
  ENDED: 'This budget has ended.',
};

/** The same in plain words for whoever holds the budget; null where there is nothing to say. */
export function spendingStatusForHolder(status: Status): string | null {
  return holder[status];
}
