import { type Whose, whose } from '@/lib/words/whose';

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

const holder: Record<Status, (about: Whose) => string | null> = {
  NOT_STARTED: () => 'It has not started yet.',
  JUST_STARTED: () => null,
  ON_TRACK: ({ You, are }) => `${You} ${are} on track.`,
  SPENDING_FAST: ({ You, are }) =>
    `${You} ${are} spending faster than planned. If you are worried, talk to us.`,
  SPENDING_SLOWLY: ({ You, are, they }) =>
    `${You} ${are} spending less than planned. If ${they} cannot get the help ${they} need, talk to us.`,
  ALL_SPENT: ({ they }) => `All of it is spent. If ${they} need more help, talk to us.`,
  ENDED: () => 'This budget has ended.',
};

/** The same in plain words for whoever holds the budget or acts for them; null where there is nothing to say. */
export function spendingStatusForHolder(status: Status, about: string | null): string | null {
  return holder[status](whose(about));
}
