import type { WorkKind } from '@/lib/case/rules/work';

/** One national standard of eligibility: what it asks, and where that stands. */
type Standard = { asks: string; source: string };

const TRANSITION = 'NHS continuing healthcare and children’s continuing care frameworks';

const standards = {
  CHC_DECISION: { asks: 'Within 28 days from receipt', source: 'NHS continuing healthcare framework' },
  VERIFY_RECOMMENDATION: { asks: 'Within 2 working days', source: 'NHS continuing healthcare framework' },
  ANSWER_QUESTIONS: { asks: 'Within 5 working days', source: 'Local standard' },
  FAST_TRACK_CARE: { asks: 'Within 48 hours from receipt', source: 'NHS continuing healthcare framework' },
  CHILD_DECISION: { asks: 'Within 6 weeks from referral', source: 'Children’s continuing care framework' },
  SEND_DECISION_LETTER: {
    asks: 'Within 5 working days',
    source: 'Children’s continuing care framework; for adults a local standard',
  },
  LOCAL_RESOLUTION: { asks: 'Within 3 months', source: 'NHS continuing healthcare framework' },
  ELIGIBILITY_REVIEW: { asks: 'Within 3 months', source: 'NHS continuing healthcare framework' },
  FAST_TRACK_REVIEW: { asks: 'Within 3 months', source: 'NHS continuing healthcare framework' },
  TRANSITION_14: { asks: 'By the 14th birthday', source: TRANSITION },
  TRANSITION_16: { asks: 'By the 16th birthday', source: TRANSITION },
  TRANSITION_17: { asks: 'By the 17th birthday', source: TRANSITION },
  TRANSITION_18: { asks: 'By the 18th birthday', source: TRANSITION },
} as const satisfies Partial<Record<WorkKind, Standard>>;

export type StandardKind = keyof typeof standards;

export const STANDARD_KINDS = Object.keys(standards) as StandardKind[];

/** What a standard asks and where it stands. */
export function standardOf(kind: StandardKind): Standard {
  return standards[kind];
}

/** Days ahead of today, today counted, in which something is nearly late. */
export const NEARLY_LATE_DAYS = 7;
