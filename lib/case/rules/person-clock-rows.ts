import type { ClockKind } from './clock-kind';
import type { ClockRow } from './clock-row';

/** Tasks about the person that a case carries, whatever becomes of the case. */
export const personClockRows = {
  SENSITIVE_REVIEW: {
    time: { unit: 'CHOSEN' },
    owner: 'PHB_LEAD',
    name: 'Review the sensitive record',
    step: null,
    isWork: 'NEAR',
    decidedWith: 'sensitive:write',
    hrefs: { commissioner: '/sensitive', practitioner: '/sensitive' },
    endedBy: ['sensitive-reviewed', 'sensitive-changed', 'sensitive-ended'],
    afterDeath: 'GOES_ON',
    outlivesCase: true,
  },
  /** Opened where wrong answers end an invitation to an online account. */
  CHECK_INVITATION: {
    time: { unit: 'WORKING_DAYS', count: 2 },
    owner: 'PRACTITIONER',
    name: 'Check an online account: an invitation had too many wrong answers',
    step: null,
    isWork: 'ALWAYS',
    hrefs: {},
    endedBy: ['invitation-settled'],
    outlivesCase: true,
  },
} as const satisfies Partial<Record<ClockKind, ClockRow>>;
