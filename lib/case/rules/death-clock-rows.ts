import type { ClockKind } from './clock-kind';
import type { ClockRow } from './clock-row';

/** What is left to settle after a death. Taking the death back ends all of it. */
export const deathClockRows = {
  AFTER_DEATH_CONTACT: {
    time: { unit: 'SETTING', setting: 'clock-after-death-contact' },
    owner: 'PRACTITIONER',
    name: 'Find out who to write to',
    step: null,
    isWork: 'ALWAYS',
    hrefs: { practitioner: '/contact' },
    endedBy: ['contact-recorded', 'death-taken-back'],
    afterDeath: 'GOES_ON',
  },
  FINAL_PAYMENTS: {
    time: { unit: 'SETTING', setting: 'clock-final-payments' },
    owner: 'FINANCE_OFFICER',
    name: 'Settle the final payments',
    step: null,
    isWork: 'ALWAYS',
    decidedWith: 'budget:end',
    hrefs: { commissioner: '/final-payments' },
    endedBy: ['final-payments-settled', 'death-taken-back'],
    afterDeath: 'GOES_ON',
  },
  END_BUDGET: {
    time: { unit: 'SETTING', setting: 'clock-end-budget' },
    owner: 'FINANCE_OFFICER',
    name: 'End the budget',
    step: null,
    isWork: 'ALWAYS',
    decidedWith: 'budget:end',
    hrefs: { commissioner: '/end-budget' },
    endedBy: ['budget-ended', 'death-taken-back'],
    afterDeath: 'GOES_ON',
  },
  /** For a case that has no budget yet. */
  CLOSE_CASE: {
    time: { unit: 'SETTING', setting: 'clock-close-case' },
    owner: 'PRACTITIONER',
    name: 'Close the case',
    step: null,
    isWork: 'ALWAYS',
    hrefs: { practitioner: '/close' },
    endedBy: ['death-taken-back', 'eligibility-decided'],
    afterDeath: 'GOES_ON',
  },
} as const satisfies Partial<Record<ClockKind, ClockRow>>;
