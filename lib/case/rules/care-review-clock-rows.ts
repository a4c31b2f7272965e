import type { ClockKind } from './clock-kind';
import type { ClockRow } from './clock-row';

/** What ends the review of care: it was held, or what it reviews holds no longer, or otherwise. */
const CARE_REVIEW_ENDS = [
  'care-reviewed',
  'care-review-taken-back',
  'eligibility-decided',
  'eligibility-ended',
  'eligibility-corrected',
  'care-decided-elsewhere',
] as const;

/** The reviews of care itself, next to those of a budget. */
export const careReviewClockRows = {
  ELIGIBILITY_REVIEW: {
    time: { unit: 'SETTING', setting: 'clock-eligibility-review' },
    again: 'clock-next-care-review',
    owner: 'PRACTITIONER',
    name: 'Review continuing healthcare',
    step: null,
    isWork: 'NEAR',
    hrefs: { practitioner: '/review' },
    standard: { asks: 'Within 3 months, then every 12', source: 'NHS continuing healthcare framework' },
    outlivesCase: true,
    endedBy: CARE_REVIEW_ENDS,
  },
  FAST_TRACK_REVIEW: {
    time: { unit: 'SETTING', setting: 'clock-fast-track-review' },
    again: 'clock-next-care-review',
    owner: 'PRACTITIONER',
    name: 'Review fast track care',
    step: null,
    isWork: 'NEAR',
    hrefs: { practitioner: '/review' },
    standard: { asks: 'Within 3 months, then every 12', source: 'NHS continuing healthcare framework' },
    outlivesCase: true,
    endedBy: CARE_REVIEW_ENDS,
  },
  NURSING_REVIEW: {
    time: { unit: 'SETTING', setting: 'clock-nursing-review' },
    again: 'clock-next-nursing-review',
    owner: 'PRACTITIONER',
    name: 'Review NHS-funded nursing care',
    step: null,
    isWork: 'NEAR',
    hrefs: { practitioner: '/review' },
    standard: { asks: 'Within 3 months, then every 12', source: 'NHS continuing healthcare framework' },
    outlivesCase: true,
    endedBy: [...CARE_REVIEW_ENDS, 'nursing-care-decided'],
  },
} as const satisfies Partial<Record<ClockKind, ClockRow>>;
