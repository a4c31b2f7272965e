import type { ClockKind } from './clock-kind';
import type { ClockRow } from './clock-row';

/** The clocks of money that may have to be paid back. A death ends none: the estate may owe it. */
export const repaymentClockRows = {
  DECIDE_REPAYMENT: {
    time: { unit: 'WORKING_DAYS', count: 5 },
    owner: 'PHB_LEAD',
    name: 'Decide whether money is to be paid back',
    step: null,
    isWork: 'ALWAYS',
    decidedWith: 'repayment:decide',
    hrefs: { budget: '/repayments' },
    endedBy: ['repayments-moved'],
    afterDeath: 'GOES_ON',
  },
  /** From a decision, or the answer to who asked for another, until its letter is sent. */
  SEND_REPAYMENT_LETTER: {
    time: { unit: 'WORKING_DAYS', count: 5 },
    owner: 'PHB_LEAD',
    name: 'Send the letter about a repayment',
    step: null,
    isWork: 'ALWAYS',
    decidedWith: 'repayment:send',
    hrefs: { budget: '/repayments' },
    endedBy: ['repayments-moved'],
    afterDeath: 'GOES_ON',
  },
  /** Runs from the letter to the first of the last days to pay. It ends while one is looked at again. */
  PAY_BACK: {
    time: { unit: 'CHOSEN' },
    owner: 'BUDGET_HOLDER',
    name: 'Pay money back',
    step: null,
    isWork: 'ALWAYS',
    hrefs: {},
    endedBy: ['repayments-moved'],
    afterDeath: 'GOES_ON',
  },
  /** Opened by the daily job where the last day to pay has passed. */
  REMIND_REPAYMENT: {
    time: { unit: 'WORKING_DAYS', count: 5 },
    owner: 'FINANCE_OFFICER',
    name: 'Send a reminder about a repayment',
    step: null,
    isWork: 'ALWAYS',
    decidedWith: 'repayment:send',
    hrefs: { budget: '/repayments' },
    endedBy: ['repayments-moved'],
    afterDeath: 'GOES_ON',
  },
  /** The time of every reconsideration: the setting for it on the day of asking. */
  ANSWER_REPAYMENT: {
    time: { unit: 'CHOSEN' },
    owner: 'PHB_LEAD',
    name: 'Look at a repayment again',
    step: null,
    isWork: 'ALWAYS',
    // Not a lead with the half of the role for eligibility.
    decidedWith: 'repayment:decide',
    hrefs: { budget: '/repayments' },
    endedBy: ['repayments-moved'],
    afterDeath: 'GOES_ON',
  },
} as const satisfies Partial<Record<ClockKind, ClockRow>>;
