import type { ClockKind } from './clock-kind';
import type { ClockRow } from './clock-row';

/** The clocks of the way to a budget and of its first review. */
export const budgetClockRows = {
  SET_INDICATIVE_BUDGET: {
    time: { unit: 'SETTING', setting: 'clock-set-indicative-budget' },
    owner: 'PRACTITIONER',
    name: 'Set the indicative budget',
    step: 'INDICATIVE',
    isWork: 'ALWAYS',
    hrefs: { practitioner: '/indicative' },
    endedBy: ['indicative-set', 'eligibility-decided'],
  },
  TELL_INDICATIVE_BUDGET: {
    time: { unit: 'SETTING', setting: 'clock-tell-indicative-budget' },
    owner: 'PRACTITIONER',
    name: 'Tell the person their indicative budget',
    step: 'TELL',
    isWork: 'ALWAYS',
    hrefs: { practitioner: '/tell' },
    endedBy: ['indicative-set', 'informed', 'eligibility-decided'],
  },
  WRITE_PLAN: {
    time: { unit: 'SETTING', setting: 'clock-write-plan' },
    owner: 'PRACTITIONER',
    name: 'Write the plan',
    step: 'PLAN',
    isWork: 'ALWAYS',
    hrefs: { practitioner: '/plan' },
    endedBy: ['indicative-set', 'plan-submitted', 'eligibility-decided'],
  },
  DECIDE_PLAN: {
    time: { unit: 'SETTING', setting: 'clock-decide-plan' },
    owner: 'PHB_LEAD',
    name: 'Decide the plan',
    step: 'DECISION',
    isWork: 'ALWAYS',
    decidedWith: 'plan:decide',
    hrefs: { commissioner: '/decision' },
    endedBy: ['plan-returned', 'plan-approved', 'eligibility-decided'],
  },
  CHANGE_PLAN: {
    time: { unit: 'SETTING', setting: 'clock-change-plan' },
    owner: 'PRACTITIONER',
    name: 'Change the plan',
    step: 'PLAN',
    isWork: 'ALWAYS',
    hrefs: { practitioner: '/plan' },
    endedBy: ['plan-submitted', 'eligibility-decided'],
  },
  START_BUDGET: {
    time: { unit: 'SETTING', setting: 'clock-start-budget' },
    owner: 'FINANCE_OFFICER',
    name: 'Start the budget',
    step: 'START',
    isWork: 'ALWAYS',
    decidedWith: 'budget:start',
    hrefs: { commissioner: '/start' },
    endedBy: ['budget-started', 'eligibility-decided'],
  },
  /** No command holds a review yet, so nothing ends it while the budget runs. */
  FIRST_REVIEW: {
    time: { unit: 'SETTING', setting: 'clock-first-review' },
    owner: 'PRACTITIONER',
    name: 'First review',
    step: 'REVIEW',
    isWork: 'ALWAYS',
    hrefs: {},
    endedBy: [],
  },
  /** Opened and ended by the daily job; after a death the final payments are settled instead. */
  STOPPED_PAYMENTS: {
    time: { unit: 'WORKING_DAYS', count: 5 },
    owner: 'FINANCE_OFFICER',
    name: 'Deal with payments that are stopped',
    step: null,
    isWork: 'ALWAYS',
    decidedWith: 'payment:approve',
    hrefs: {},
    endedBy: ['stopped-payments-settled'],
  },
} as const satisfies Partial<Record<ClockKind, ClockRow>>;
