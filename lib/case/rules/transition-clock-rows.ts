import type { ClockKind } from './clock-kind';
import type { ClockRow } from './clock-row';

const BOTH_FRAMEWORKS = 'NHS continuing healthcare and children’s continuing care frameworks';

/** The steps of the move to adult services. */
export const transitionClockRows = {
  TRANSITION_14: {
    time: { unit: 'BIRTHDAY', count: 14 },
    owner: 'PRACTITIONER',
    name: 'Plan the move to adult services',
    step: null,
    isWork: 'NEAR',
    hrefs: { practitioner: '/transition' },
    standard: { asks: 'By the 14th birthday', source: BOTH_FRAMEWORKS },
    endedBy: ['transition-step-done', 'eligibility-decided'],
  },
  TRANSITION_16: {
    time: { unit: 'BIRTHDAY', count: 16 },
    owner: 'PRACTITIONER',
    name: 'Refer for adult screening',
    step: null,
    isWork: 'OPEN',
    hrefs: { practitioner: '/transition' },
    standard: { asks: 'At 16, before the 17th birthday', source: BOTH_FRAMEWORKS },
    endedBy: ['transition-step-done', 'eligibility-decided'],
  },
  TRANSITION_17: {
    time: { unit: 'BIRTHDAY', count: 17 },
    owner: 'PRACTITIONER',
    name: 'Decide adult eligibility in principle',
    step: null,
    isWork: 'OPEN',
    hrefs: { practitioner: '/transition' },
    standard: { asks: 'At 17, in time for the 18th birthday', source: BOTH_FRAMEWORKS },
    endedBy: ['transition-step-done', 'eligibility-decided'],
  },
  TRANSITION_18: {
    time: { unit: 'BIRTHDAY', count: 18 },
    owner: 'PRACTITIONER',
    name: 'Adult care in place at 18',
    step: null,
    isWork: 'NEAR',
    hrefs: { practitioner: '/transition' },
    standard: { asks: 'By the 18th birthday', source: BOTH_FRAMEWORKS },
    endedBy: ['transition-step-done', 'eligibility-decided'],
  },
} as const satisfies Partial<Record<ClockKind, ClockRow>>;
