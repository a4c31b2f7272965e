export type SettingUnit = 'MINUTES' | 'HOURS' | 'DAYS' | 'WORKING_DAYS' | 'MONTHS' | 'POINTS' | 'TIMES';

/** A whole number of a unit between two edges, both inclusive. */
export type CountType<Unit extends SettingUnit = SettingUnit> = { unit: Unit; least: number; most: number };

/** V: read in a primary source. K: known, wants a commissioner's word. P: our proposal, no national rule. */
export type SettingMark = 'V' | 'K' | 'P';

type SettingKind = {
  label: string;
  /** For who sets it: what it counts, and what it does not change. */
  help: string;
  type: CountType;
  /** In force where the commissioner has set nothing. */
  default: number;
  source: string;
  mark: SettingMark;
};

const LOCAL = 'No national rule';
const CHC = 'National framework for NHS continuing healthcare, 2018 and 2022';
const DIRECT_PAYMENTS = 'NHS (Direct Payments) Regulations 2013, regulation 14';
const STANDARD_STAYS =
  'A shorter time moves the day it is due. Screens and letters go on naming the national time.';

/**
 * Everything a commissioner may set, a row each. The database has the same keys, which a test compares. Times
 * that the law or an edition of a national tool lays down are not here. A standard may only be made shorter,
 * so its default is the most.
 */
export const SETTING_KINDS = {
  'clock-decide-eligibility': {
    label: 'Time to decide eligibility',
    help: 'From the day of the request. The national time for continuing healthcare is a clock of its own.',
    type: count('DAYS', 1, 182),
    default: 28,
    source: 'No statutory time for deciding a request',
    mark: 'P',
  },
  'clock-verify-recommendation': {
    label: 'Time to decide on a recommendation',
    help: `From the day it is sent. ${STANDARD_STAYS}`,
    type: count('WORKING_DAYS', 1, 2),
    default: 2,
    source: CHC,
    mark: 'K',
  },
  'clock-answer-questions': {
    label: 'Time to answer questions on a recommendation',
    help: 'From the day it is returned to the team.',
    type: count('WORKING_DAYS', 1, 60),
    default: 5,
    source: LOCAL,
    mark: 'P',
  },
  'clock-send-decision-letter': {
    label: 'Time to send the decision letter',
    help: `From the day of the decision. ${STANDARD_STAYS}`,
    type: count('WORKING_DAYS', 1, 5),
    default: 5,
    source:
      'National framework for children and young people’s continuing care, 2016; for adults no national rule',
    mark: 'K',
  },
  'clock-local-resolution': {
    label: 'Time to finish local resolution',
    help: `From the day the person asks. ${STANDARD_STAYS}`,
    type: count('MONTHS', 1, 3),
    default: 3,
    source: CHC,
    mark: 'K',
  },
  'clock-eligibility-review': {
    label: 'Time to the first review of continuing healthcare',
    help: `From the decision. ${STANDARD_STAYS}`,
    type: count('MONTHS', 1, 3),
    default: 3,
    source: CHC,
    mark: 'K',
  },
  'clock-fast-track-review': {
    label: 'Time to the review of fast track care',
    help: `From the decision. ${STANDARD_STAYS}`,
    type: count('MONTHS', 1, 3),
    default: 3,
    source: 'Fast track guidance, August 2022',
    mark: 'K',
  },
  'clock-set-indicative-budget': {
    label: 'Time to set the indicative budget',
    help: 'From the decision that the person is eligible.',
    type: count('WORKING_DAYS', 1, 60),
    default: 10,
    source: LOCAL,
    mark: 'P',
  },
  'clock-tell-indicative-budget': {
    label: 'Time to tell the person their indicative budget',
    help: 'From the day it is set.',
    type: count('WORKING_DAYS', 1, 60),
    default: 5,
    source: LOCAL,
    mark: 'P',
  },
  'clock-write-plan': {
    label: 'Time to write the plan',
    help: 'From the day the person knows their indicative budget.',
    type: count('DAYS', 1, 182),
    default: 42,
    source: LOCAL,
    mark: 'P',
  },
  'clock-decide-plan': {
    label: 'Time to decide the plan',
    help: 'From the day it is sent for a decision.',
    type: count('WORKING_DAYS', 1, 60),
    default: 10,
    source: LOCAL,
    mark: 'P',
  },
  'clock-change-plan': {
    label: 'Time to change a returned plan',
    help: 'From the day it is returned.',
    type: count('WORKING_DAYS', 1, 60),
    default: 10,
    source: LOCAL,
    mark: 'P',
  },
  'clock-start-budget': {
    label: 'Time to start the budget',
    help: 'From the approval of the plan.',
    type: count('WORKING_DAYS', 1, 60),
    default: 10,
    source: LOCAL,
    mark: 'P',
  },
  'clock-first-review': {
    label: 'Time to the first review of a budget',
    help: 'From the first day of the budget. It may only be made shorter.',
    type: count('MONTHS', 1, 3),
    default: 3,
    source: DIRECT_PAYMENTS,
    mark: 'K',
  },
  'clock-after-death-contact': {
    label: 'Time to find out who to write to after a death',
    help: 'From the day the death is recorded, unless someone to write to is recorded with it.',
    type: count('WORKING_DAYS', 1, 60),
    default: 5,
    source: LOCAL,
    mark: 'P',
  },
  'clock-final-payments': {
    label: 'Time to settle the final payments after a death',
    help: 'From the day the death is recorded.',
    type: count('DAYS', 1, 182),
    default: 28,
    source: LOCAL,
    mark: 'P',
  },
  'clock-end-budget': {
    label: 'Time to end the budget after a death',
    help: 'From the day the death is recorded. The budget ends on the day of death, whenever that is done.',
    type: count('DAYS', 1, 182),
    default: 28,
    source: LOCAL,
    mark: 'P',
  },
  'clock-close-case': {
    label: 'Time to close a case without a budget after a death',
    help: 'From the day the death is recorded.',
    type: count('DAYS', 1, 182),
    default: 28,
    source: LOCAL,
    mark: 'P',
  },
  'budget-start-days-ahead': {
    label: 'How far ahead a budget may start',
    help: 'Counted from today. A later first day is refused as a slip of the pen.',
    type: count('DAYS', 1, 731),
    default: 366,
    source: LOCAL,
    mark: 'P',
  },
  'spending-fast-points': {
    label: 'Spending is fast',
    help: 'More than so many percentage points of the budget ahead of the share of time that is gone.',
    type: count('POINTS', 1, 100),
    default: 10,
    source: LOCAL,
    mark: 'P',
  },
  'spending-slow-points': {
    label: 'Spending is slow',
    help: 'More than so many percentage points of the budget behind the share of time that is gone.',
    type: count('POINTS', 1, 100),
    default: 20,
    source: LOCAL,
    mark: 'P',
  },
  'spending-settling-days': {
    label: 'First days in which spending is neither fast nor slow',
    help: 'Counted from the first day of the budget, which counts.',
    type: count('DAYS', 0, 182),
    default: 28,
    source: LOCAL,
    mark: 'P',
  },
  'break-glass-hours': {
    label: 'How long a record outside the caseload stays open',
    help: 'From the moment it is opened with a reason. Records that are open already keep their time.',
    type: count('HOURS', 1, 24),
    default: 8,
    source: LOCAL,
    mark: 'P',
  },
  'staff-idle-minutes': {
    label: 'Minutes without use that sign staff out',
    help: 'From the next choice of a role. For budget holders it is 30 minutes, as for NHS login.',
    type: count('MINUTES', 5, 60),
    default: 30,
    source: LOCAL,
    mark: 'P',
  },
  'staff-session-hours': {
    label: 'Hours after which staff sign in again',
    help: 'From the sign-in, at the next choice of a role. For budget holders it is 12 hours, as for NHS login.',
    type: count('HOURS', 1, 24),
    default: 12,
    source: LOCAL,
    mark: 'P',
  },
  'searches-an-hour': {
    label: 'Searches for people by one user in an hour',
    help: 'One more is refused until the hour is over, and is on record.',
    type: count('TIMES', 20, 2_000),
    default: 200,
    source: LOCAL,
    mark: 'P',
  },
  'exports-an-hour': {
    label: 'Lists taken away as files by one user in an hour',
    help: 'One more is refused until the hour is over, and is on record.',
    type: count('TIMES', 1, 200),
    default: 20,
    source: LOCAL,
    mark: 'P',
  },
} as const satisfies Record<string, SettingKind>;

export type SettingKey = keyof typeof SETTING_KINDS;

/** Settings that say how long a kind of clock runs. */
export type ClockSettingKey = Extract<SettingKey, `clock-${string}`>;

/** The keys in the order of the table. */
export const SETTING_KEYS = Object.keys(SETTING_KINDS) as SettingKey[];

/** A value each for some keys: those in force on one day. */
export type Settings<Key extends SettingKey> = Record<Key, number>;

function count<const Unit extends SettingUnit>(unit: Unit, least: number, most: number): CountType<Unit> {
  return { unit, least, most };
}
