import { type CountKind, count } from './setting-type';

export const CHC = 'National framework for NHS continuing healthcare, 2018 and 2022';
const DIRECT_PAYMENTS = 'NHS (Direct Payments) Regulations 2013, regulation 14';
export const STANDARD_STAYS =
  'A shorter time moves the day it is due. Screens and letters go on naming the national time.';

/** When a budget is first reviewed, and how long after one review the next is due. */
export const NEXT_REVIEW_SETTINGS = {
  'clock-first-review': {
    label: 'Time to the first review of a budget',
    help: 'From the first day of the budget. It may only be made shorter.',
    type: count('MONTHS', 1, 3),
    default: 3,
    source: DIRECT_PAYMENTS,
    mark: 'K',
  },
  'clock-direct-payment-review': {
    label: 'Time to the first review of a direct payment',
    help: 'From the day of the first payment. It may only be made shorter. An earlier day in the plan counts.',
    type: count('MONTHS', 1, 3),
    default: 3,
    source: DIRECT_PAYMENTS,
    mark: 'K',
  },
  'clock-next-budget-review': {
    label: 'Time from one review of a budget or a direct payment to the next',
    help: 'From the day the last review was held. It may only be made shorter.',
    type: count('MONTHS', 1, 12),
    default: 12,
    source: DIRECT_PAYMENTS,
    mark: 'K',
  },
  'clock-next-care-review': {
    label: 'Time from one review of continuing healthcare to the next',
    help: `From the day the last review was held. ${STANDARD_STAYS}`,
    type: count('MONTHS', 1, 12),
    default: 12,
    source: CHC,
    mark: 'K',
  },
  'clock-next-nursing-review': {
    label: 'Time from one review of NHS-funded nursing care to the next',
    help: `From the day the last review was held. ${STANDARD_STAYS}`,
    type: count('MONTHS', 1, 12),
    default: 12,
    source: CHC,
    mark: 'K',
  },
} as const satisfies Record<string, CountKind>;
