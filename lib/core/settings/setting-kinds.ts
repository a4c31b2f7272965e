import { CLOCK_SETTINGS } from './clock-settings';
import { count, LOCAL_SETTING, type SettingKind, YES_OR_NO } from './setting-type';
import { TEXT_SETTINGS } from './text-settings';

/**
 * Everything a commissioner may set, a row each. The database has the same keys, which a test compares. Times
 * that the law or an edition of a national tool lays down are not here. A standard may only be made shorter,
 * so its default is the most.
 */
export const SETTING_KINDS = {
  ...CLOCK_SETTINGS,
  ...TEXT_SETTINGS,
  'transition-months-before-18': {
    label: 'Time before the 18th birthday by which adult eligibility is decided in principle',
    help: 'A decision later than that leaves too little time to arrange adult care. The step opens on the 17th birthday.',
    type: count('MONTHS', 1, 11),
    default: 3,
    source: LOCAL_SETTING,
    mark: 'P',
  },
  'complaint-months': {
    label: 'Time to make a complaint',
    help: 'From the day of the letter. Letters and pages give it; a later complaint is for the complaints team to accept.',
    type: count('MONTHS', 12, 36),
    default: 12,
    source:
      'Local Authority Social Services and National Health Service Complaints (England) Regulations 2009, regulation 12',
    mark: 'K',
  },
  'practice-checked-months': {
    label: 'How old the check of a GP practice may be',
    help: 'From the day it was checked. After that staff are asked whether the person is still registered there.',
    type: count('MONTHS', 1, 60),
    default: 12,
    source: LOCAL_SETTING,
    mark: 'P',
  },
  'budget-start-days-ahead': {
    label: 'How far ahead a budget may start',
    help: 'Counted from today. A later first day is refused as a slip of the pen.',
    type: count('DAYS', 1, 731),
    default: 366,
    source: LOCAL_SETTING,
    mark: 'P',
  },
  'spending-fast-points': {
    label: 'Spending is fast',
    help: 'More than so many percentage points of the budget ahead of the share of time that is gone.',
    type: count('POINTS', 1, 100),
    default: 10,
    source: LOCAL_SETTING,
    mark: 'P',
  },
  'spending-slow-points': {
    label: 'Spending is slow',
    help: 'More than so many percentage points of the budget behind the share of time that is gone.',
    type: count('POINTS', 1, 100),
    default: 20,
    source: LOCAL_SETTING,
    mark: 'P',
  },
  'spending-settling-days': {
    label: 'First days in which spending is neither fast nor slow',
    help: 'Counted from the first day of the budget, which counts.',
    type: count('DAYS', 0, 182),
    default: 28,
    source: LOCAL_SETTING,
    mark: 'P',
  },
  'spending-answer-days': {
    label: 'Time to answer a question about spending',
    help: 'From the day of the question. Nothing is disallowed before an answer, or the day after this time.',
    type: count('DAYS', 7, 60),
    default: 14,
    source: 'No national time: evidence of an audit is due in 14 days at most commissioners',
    mark: 'P',
  },
  'repayment-days': {
    label: 'Time to pay money back',
    help: 'From the day of the letter that asks for it. The law asks for a reasonable time.',
    type: count('DAYS', 28, 182),
    default: 28,
    source:
      'NHS (Direct Payments) Regulations 2013, regulation 15: a reasonable time. 28 days is our proposal',
    mark: 'P',
  },
  'payment-notice-days': {
    label: 'Notice before payments stop',
    help: 'From the day of the decision; the last day that is paid as before. A ground that lets payments stop at once needs none.',
    type: count('DAYS', 7, 182),
    default: 28,
    source:
      'NHS (Direct Payments) Regulations 2013, regulation 17: reasonable notice. No number of days is laid down',
    mark: 'P',
  },
  'suspension-review-days': {
    label: 'Time to review a suspension of payments',
    help: 'From the day on which payments are suspended.',
    type: count('DAYS', 1, 28),
    default: 14,
    source: LOCAL_SETTING,
    mark: 'P',
  },
  'refund-first-day': {
    label: 'First day of a refund for delay',
    help: 'Days after receipt: 28 where the day of receipt is day 1 of the 28, 29 where the day after is. Finance sees both, this one chosen.',
    type: count('DAYS', 28, 29),
    default: 28,
    source: 'National framework for NHS continuing healthcare, guidance on refunds',
    mark: 'K',
  },
  'refund-two-people': {
    label: 'Refunds above this need two finance officers',
    help: 'The refunds of one case together, with interest.',
    type: count('PENCE', 0, 100_000_000),
    default: 500_000,
    source: LOCAL_SETTING,
    mark: 'P',
  },
  'nursing-care-week': {
    label: 'NHS-funded nursing care, for a week',
    help: 'Offered where a decision names nursing care. The amount that is decided is kept with the decision.',
    type: count('PENCE', 1, 100_000),
    default: 26_768,
    source: 'Department of Health and Social Care, 9 March 2026: the rate from 1 April 2026',
    mark: 'K',
  },
  'lead-duties-joined': {
    label: 'May one PHB lead decide both eligibility and plans?',
    help: 'Even where one may, a lead never approves the plan of a case on which they decided eligibility. No needs leads with one half of the role each.',
    type: YES_OR_NO,
    default: 1,
    source:
      'No national rule; separation of duties in the standing financial instructions of the commissioner',
    mark: 'P',
  },
  'break-glass-hours': {
    label: 'How long a record outside the caseload stays open',
    help: 'From the moment it is opened with a reason. Records that are open already keep their time.',
    type: count('HOURS', 1, 24),
    default: 8,
    source: LOCAL_SETTING,
    mark: 'P',
  },
  'staff-idle-minutes': {
    label: 'Minutes without use that sign staff out',
    help: 'From the next choice of a role. For budget holders it is 30 minutes, as for NHS login.',
    type: count('MINUTES', 5, 60),
    default: 30,
    source: LOCAL_SETTING,
    mark: 'P',
  },
  'staff-session-hours': {
    label: 'Hours after which staff sign in again',
    help: 'From the sign-in, at the next choice of a role. For budget holders it is 12 hours, as for NHS login.',
    type: count('HOURS', 1, 24),
    default: 12,
    source: LOCAL_SETTING,
    mark: 'P',
  },
  'account-link-minutes': {
    label: 'Minutes that a link for a new password works',
    help: 'From the moment it is asked for. Links that were sent already keep their time.',
    type: count('MINUTES', 10, 240),
    default: 60,
    source: LOCAL_SETTING,
    mark: 'P',
  },
  'searches-an-hour': {
    label: 'Searches for people by one user in an hour',
    help: 'One more is refused until the hour is over, and is on record.',
    type: count('TIMES', 20, 2_000),
    default: 200,
    source: LOCAL_SETTING,
    mark: 'P',
  },
  'exports-an-hour': {
    label: 'Lists taken away as files by one user in an hour',
    help: 'One more is refused until the hour is over, and is on record.',
    type: count('TIMES', 1, 200),
    default: 20,
    source: LOCAL_SETTING,
    mark: 'P',
  },
} as const satisfies Record<string, SettingKind>;

export type SettingKey = keyof typeof SETTING_KINDS;

/** Settings that say how long a kind of clock runs. */
export type ClockSettingKey = Extract<SettingKey, `clock-${string}`>;

/** The keys in the order of the table. */
export const SETTING_KEYS = Object.keys(SETTING_KINDS) as SettingKey[];

/** Settings that name something in words. */
export type TextSettingKey = keyof typeof TEXT_SETTINGS;

/** Settings that are a number. */
export type CountSettingKey = Exclude<SettingKey, TextSettingKey>;

/** What a setting's value is. */
export type SettingValue<Key extends SettingKey = SettingKey> = Key extends TextSettingKey ? string : number;

/** A value each for some keys: those in force on one day. */
export type Settings<Key extends SettingKey> = { [Each in Key]: SettingValue<Each> };
